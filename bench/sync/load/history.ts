import * as Y from "yjs";

/** People who made the history. */
const PEOPLE = 30;
/** Edits in one message. */
const TOGETHER = 100;

export type History = {
  readonly board: Uint8Array;
  /** The edits after it, some to a message. */
  readonly edits: readonly Uint8Array[];
};

const nodeId = (index: number) => `n${index}`;

/** A board of so many nodes, moved so many times by thirty people, each their own nodes in turn. */
export function history(nodes: number, edits: number): History {
  const seed = new Y.Doc();
  const map = seed.getMap<Y.Map<unknown>>("nodes");
  seed.transact(() => {
    for (let index = 0; index < nodes; index++) {
      map.set(
        nodeId(index),
        new Y.Map<unknown>(Object.entries({ op: "add", name: `v${index}`, pos: [index, 0] })),
      );
    }
  });
  const board = Y.encodeStateAsUpdate(seed);
  const made: Uint8Array[] = [];
  const people = Array.from({ length: PEOPLE }, () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, board);
    doc.on("update", (update: Uint8Array) => made.push(update));
    return doc.getMap<Y.Map<unknown>>("nodes");
  });
  const own = Math.max(1, Math.floor(nodes / PEOPLE));
  for (let edit = 0; edit < edits; edit++) {
    const person = edit % PEOPLE;
    const node = person + PEOPLE * (Math.floor(edit / PEOPLE) % own);
    people[person]?.get(nodeId(node % nodes))?.set("pos", [edit % 4_000, edit % 3_000]);
  }
  const messages: Uint8Array[] = [];
  for (let at = 0; at < made.length; at += TOGETHER)
    messages.push(Y.mergeUpdates(made.slice(at, at + TOGETHER)));
  return { board, edits: messages };
}

/** How many nodes a board has, as it came. */
export function nodesIn(update: Uint8Array): number {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc.getMap<Y.Map<unknown>>("nodes").size;
}
