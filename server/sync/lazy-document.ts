import * as Y from "yjs";
import { documentOf, type Stored, storedBytes } from "../store/stored";
import { editsPacket } from "./edit-news";
import { missingFrame } from "./messages";
import { Offence } from "./offence";
import { packet } from "./packet";

/** Milliseconds without anybody new until a document is built, and the longest that this may go on. */
const QUIET = { pause: 100, most: 1_000 } as const;

/** Bytes from which it takes longer to build a document than anybody should wait for it. */
const LARGE = 64 * 1024;

export type LazyDocumentOptions = {
  /** Called as soon as the document is there. */
  built(doc: Y.Doc): void;
  /** Called when it cannot be built. */
  failed(error: unknown): void;
  /** Bytes from which it is built later. */
  readonly laterFrom?: number | undefined;
};

/**
 * A board's document. That of a large board is only built when somebody needs it, or when for a moment nobody has come:
 * who has nothing yet is given what is stored, as it is.
 */
export class LazyDocument {
  readonly #options: LazyDocumentOptions;
  #stored: Stored | null;
  #doc: Y.Doc | null = null;
  /** For who has nothing: what is to be written to them. Until the document changes. */
  #answer: Buffer | null = null;
  #whole: Uint8Array | null;
  #timer: NodeJS.Timeout | undefined;
  /** When the document has to be built. */
  #latest: number | null = null;

  constructor(stored: Stored, options: LazyDocumentOptions) {
    this.#options = options;
    this.#stored = stored;
    this.#whole = stored.rows.length === 0 ? stored.snapshot : null;
    if (storedBytes(stored) < (options.laterFrom ?? LARGE)) this.#build(stored);
  }

  get built(): boolean {
    return this.#doc !== null;
  }

  /** Builds it if that has not been done; throws an Offence if it cannot be. */
  get doc(): Y.Doc {
    return this.#doc ?? this.#build(this.#stored ?? { snapshot: null, rows: [] });
  }

  /** The document as one update. */
  whole(): Uint8Array {
    this.#whole ??= Y.encodeStateAsUpdate(this.doc);
    return this.#whole;
  }

  /** The document has changed. */
  changed(): void {
    this.#whole = null;
    this.#answer = null;
  }

  /** Sync step 2 for who has nothing, framed. */
  answer(): Buffer {
    this.soon();
    this.#answer ??= this.#doc || !this.#stored ? packet(missingFrame(this.whole())) : asStored(this.#stored);
    return this.#answer;
  }

  /** Has the document built before long. */
  soon(): void {
    if (this.#doc) return;
    const now = performance.now();
    this.#latest ??= now + QUIET.most;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#try(), Math.min(QUIET.pause, this.#latest - now));
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#doc?.destroy();
  }

  #try(): void {
    try {
      void this.doc;
    } catch {
      // `failed` was called.
    }
  }

  #build(stored: Stored): Y.Doc {
    clearTimeout(this.#timer);
    const doc = this.#read(stored);
    this.#doc = doc;
    this.#stored = null;
    this.#options.built(doc);
    return doc;
  }

  #read(stored: Stored): Y.Doc {
    try {
      return documentOf(stored);
    } catch (cause) {
      this.#options.failed(cause);
      throw new Offence("failed", { cause });
    }
  }
}

/**
 * The rows that came after the snapshot, then the snapshot as step 2: a client lays aside what it cannot apply yet, so
 * that it has everything at the moment at which step 2 tells it so.
 */
function asStored({ snapshot, rows }: Stored): Buffer {
  const [base = Y.encodeStateAsUpdate(new Y.Doc()), ...later] = snapshot ? [snapshot, ...rows] : rows;
  return Buffer.concat([editsPacket(later) ?? Buffer.alloc(0), packet(missingFrame(base))]);
}
