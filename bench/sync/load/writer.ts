import * as Y from "yjs";
import { editPosition } from "./stamps";

export const NODES = 60;

const nodeId = (index: number) => `n${index}`;

/** The board that every classroom starts from. */
export function firstBoard(): Uint8Array {
  const doc = new Y.Doc();
  const nodes = doc.getMap<Y.Map<unknown>>("nodes");
  doc.transact(() => {
    for (let index = 0; index < NODES; index++) {
      const node = new Y.Map<unknown>(
        Object.entries({ op: "add", name: `v${index}`, pos: [index * 40, index * 20] }),
      );
      nodes.set(nodeId(index), node);
    }
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** Positions of the nodes that were moved, by id. */
export function positionsIn(doc: Y.Doc): Record<string, unknown> {
  const nodes = doc.getMap<Y.Map<unknown>>("nodes");
  return Object.fromEntries([...nodes.entries()].map(([id, node]) => [id, node.get("pos")]).sort());
}

/**
 * One person's edits, made by Yjs itself. A person moves nobody else's nodes, so that their document need not follow
 * the others'.
 */
export class Writer {
  readonly #doc = new Y.Doc();
  readonly #own: readonly string[];
  readonly author: number;
  #turn = 0;
  #made: Uint8Array | null = null;
  /** Where this person last put each node. */
  readonly moved = new Map<string, readonly [number, number]>();

  constructor(board: Uint8Array, author: number, people: number) {
    Y.applyUpdate(this.#doc, board);
    this.author = author;
    this.#own = Array.from({ length: NODES }, (_, index) => index)
      .filter((index) => index % people === author % people)
      .map(nodeId);
    this.#doc.on("update", (update: Uint8Array) => {
      this.#made = update;
    });
  }

  get id(): number {
    return this.#doc.clientID;
  }

  /** Moves the next node; answers the update. */
  move(stamp: number): Uint8Array {
    const id = this.#own[this.#turn++ % this.#own.length] ?? nodeId(0);
    const position = editPosition(stamp, this.author);
    this.#doc.getMap<Y.Map<unknown>>("nodes").get(id)?.set("pos", position);
    this.moved.set(id, position);
    return this.#made ?? new Uint8Array();
  }
}
