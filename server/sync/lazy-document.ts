import * as Y from "yjs";
import { documentOf, type Stored, storedBytes } from "../store/stored";
import { editsPacket } from "./edit-news";
import { Lane } from "./lane";
import { compactFrame, missingFrame } from "./messages";
import { Offence } from "./offence";
import { packet } from "./packet";

/** Milliseconds without anybody new until a document is built, and the longest that this may go on. */
const QUIET = { pause: 100, most: 1_000 } as const;

/** Bytes from which it takes longer to build a document than anybody should wait for it. */
const LARGE = 64 * 1024;

/** Bytes of the state vector of a client that has nothing. */
const NOTHING = 1;

export type LazyDocumentOptions = {
  /** Called as soon as the document is there. */
  built(doc: Y.Doc): void;
  /** Called when it cannot be built. */
  failed(error: unknown): void;
  /** Bytes from which it is built later. */
  readonly laterFrom?: number | undefined;
  /** Where it waits for its turn to be built. */
  readonly lane?: Lane | undefined;
};

/**
 * A board's document. That of a large board is only built when somebody needs it, or when for a moment nobody has come:
 * who has nothing yet is given what is stored, as it is.
 */
export class LazyDocument {
  readonly #options: LazyDocumentOptions;
  readonly #lane: Lane;
  #stored: Stored | null;
  #doc: Y.Doc | null = null;
  /** For who has nothing: what is to be written to them, in either format. Until the document changes. */
  readonly #answers = new Map<boolean, Buffer>();
  #whole: Uint8Array | null;
  #compact: Uint8Array | null;
  #timer: NodeJS.Timeout | undefined;
  /** When the document has to be built. */
  #latest: number | null = null;
  #over = false;

  constructor(stored: Stored, options: LazyDocumentOptions) {
    this.#options = options;
    this.#lane = options.lane ?? new Lane();
    this.#stored = stored;
    const merged = stored.rows.length === 0;
    this.#whole = merged ? stored.snapshot : null;
    this.#compact = merged ? (stored.compact ?? null) : null;
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
    this.#compact = null;
    this.#answers.clear();
  }

  /** What somebody does not have, framed: sync step 2, or `compact` in Yjs' second format. */
  answer(stateVector: Uint8Array, compact: boolean): Buffer {
    if (stateVector.length > NOTHING) return difference(this.doc, compact, stateVector);
    this.soon();
    const answer = this.#answers.get(compact) ?? this.#everything(compact);
    this.#answers.set(compact, answer);
    return answer;
  }

  /** Has the document built before long. */
  soon(): void {
    if (this.#doc) return;
    const now = performance.now();
    this.#latest ??= now + QUIET.most;
    clearTimeout(this.#timer);
    const wait = Math.min(QUIET.pause, this.#latest - now);
    this.#timer = setTimeout(() => this.#lane.add(() => this.#try()), wait);
  }

  destroy(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    this.#doc?.destroy();
  }

  #everything(compact: boolean): Buffer {
    if (!this.#doc && this.#stored) return asStored(this.#stored, compact);
    if (!compact) return packet(missingFrame(this.whole()));
    this.#compact ??= Y.encodeStateAsUpdateV2(this.doc);
    return packet(compactFrame(this.#compact));
  }

  #try(): void {
    if (this.#over) return;
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
function asStored({ snapshot, compact, rows }: Stored, mayBeCompact: boolean): Buffer {
  const [base = Y.encodeStateAsUpdate(new Y.Doc()), ...later] = snapshot ? [snapshot, ...rows] : rows;
  const step2 = mayBeCompact && compact ? compactFrame(compact) : missingFrame(base);
  return Buffer.concat([editsPacket(later) ?? Buffer.alloc(0), packet(step2)]);
}

function difference(doc: Y.Doc, compact: boolean, stateVector: Uint8Array): Buffer {
  if (compact) return packet(compactFrame(Y.encodeStateAsUpdateV2(doc, stateVector)));
  return packet(missingFrame(Y.encodeStateAsUpdate(doc, stateVector)));
}
