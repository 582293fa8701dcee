import * as Y from "yjs";

/** People who made the history. */
const PEOPLE = 30;
/** Edits in one message. */
const TOGETHER = 100;

/** Nodes on a board, and how often one was moved. */
export type Size = { readonly nodes: number; readonly edits: number };

export type History = {
  readonly board: Uint8Array;
  /** The edits after it, some to a message. */
  readonly edits: readonly Uint8Array[];
};

const nodeId = (index: number) => `n${index}`;

/**
 * A board of so many nodes, moved so many times by thirty people, each their own nodes in turn. The same bytes every
 * time: every server gets the same board.
 */
export function history({ nodes, edits }: Size): History {
  const seed = documentBy(0);
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
  const people = Array.from({ length: PEOPLE }, (_, person) => {
    const doc = documentBy(person + 1);
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

/** Client ids as long as random ones, and the same in every run. */
function documentBy(person: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 3_000_000_000 + person * 12_345_677;
  return doc;
}

/** How many nodes a board has, as it came. */
export function nodesIn(update: Uint8Array): number {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc.getMap<Y.Map<unknown>>("nodes").size;
}

/** Whether an update holds everything up to a state vector. */
export function holds(update: Uint8Array, stateVector: Uint8Array): boolean {
  const held = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update));
  return [...Y.decodeStateVector(stateVector)].every(([client, clock]) => (held.get(client) ?? 0) >= clock);
}
