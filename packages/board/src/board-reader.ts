import type { NodeId } from "@gradboard/autodiff";
import * as Y from "yjs";
import { assemble } from "./assemble";
import { type Board, compareIds } from "./board";
import { graphOf } from "./graph-of";
import { readMeta } from "./read-meta";
import { type NodeReading, readNode } from "./read-node";
import { metaOf, nodesOf } from "./schema";

type Listener = (board: Board) => void;

/**
 * Follows a document: reads again only the nodes a transaction touched, keeps every object that reads as before,
 * and tells its listeners once per transaction that changed the board. Never writes.
 */
export class BoardReader {
  readonly #doc: Y.Doc;
  readonly #byId = new Map<NodeId, NodeReading>();
  readonly #touched = new Set<NodeId>();
  readonly #listeners = new Set<Listener>();
  #order: readonly NodeId[] = [];
  #board: Board;
  #nodesRead = 0;
  #metaTouched = false;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    for (const id of nodesOf(doc).keys()) this.#read(id);
    this.#order = [...this.#byId.keys()].sort(compareIds);
    this.#board = this.#assemble();
    nodesOf(doc).observeDeep(this.#collect);
    metaOf(doc).observe(this.#collectMeta);
    doc.on("afterTransaction", this.#publish);
  }

  get board(): Board {
    return this.#board;
  }

  /** How many nodes have been read so far: what "incremental" is measured by. */
  get nodesRead(): number {
    return this.#nodesRead;
  }

  /** Calls the listener with each new board; returns what ends it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops following; the last board stays readable. */
  destroy(): void {
    nodesOf(this.#doc).unobserveDeep(this.#collect);
    metaOf(this.#doc).unobserve(this.#collectMeta);
    this.#doc.off("afterTransaction", this.#publish);
    this.#listeners.clear();
  }

  // Deep observers run once per transaction and before `afterTransaction`, so nothing is read half-way.
  readonly #collect = (events: readonly Y.YEvent<Y.Map<unknown>>[]): void => {
    const root = nodesOf(this.#doc);
    for (const event of events) {
      if (event.target !== root) this.#touched.add(String(event.path[0]));
      else if (event instanceof Y.YMapEvent) {
        // Junk may also be written to the list that every Yjs type has: its key is null.
        for (const key of event.keysChanged) if (typeof key === "string") this.#touched.add(key);
      }
    }
  };

  readonly #collectMeta = (): void => {
    this.#metaTouched = true;
  };

  readonly #publish = (): void => {
    if (this.#touched.size === 0 && !this.#metaTouched) return;
    this.#metaTouched = false;
    let keysChanged = false;
    for (const id of this.#touched) {
      const known = this.#byId.has(id);
      this.#read(id);
      keysChanged ||= known !== this.#byId.has(id);
    }
    this.#touched.clear();
    if (keysChanged) this.#order = [...this.#byId.keys()].sort(compareIds);
    const previous = this.#board;
    this.#board = this.#assemble(previous);
    if (this.#board === previous) return;
    graphOf(this.#board, graphOf(previous));
    for (const listener of [...this.#listeners]) listener(this.#board);
  };

  #read(id: NodeId): void {
    const nodes = nodesOf(this.#doc);
    if (!nodes.has(id)) {
      this.#byId.delete(id);
      return;
    }
    this.#byId.set(id, readNode(id, nodes.get(id)));
    this.#nodesRead += 1;
  }

  #assemble(previous?: Board): Board {
    return assemble(readMeta(metaOf(this.#doc)), { order: this.#order, byId: this.#byId }, previous);
  }
}
