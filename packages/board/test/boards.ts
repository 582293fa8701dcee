import * as Y from "yjs";
import type { Board } from "../src/board";
import { addFormula } from "../src/edits/add-formula";
import { seedBoard } from "../src/edits/board-settings";
import type { Edited } from "../src/edits/edit";
import { readBoard } from "../src/read-board";
import { nodesOf } from "../src/schema";

/** A seeded document, with the graph of a formula if one is given. For tests. */
export function boardDoc(formula?: string): Y.Doc {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "Board" });
  if (formula !== undefined) must(addFormula(doc, formula, [0, 0]));
  return doc;
}

/** Replicas that start from the same document. */
export function replicas(count: number, formula?: string): Y.Doc[] {
  const origin = boardDoc(formula);
  return Array.from({ length: count }, () => {
    const doc = new Y.Doc();
    pull(origin, doc);
    return doc;
  });
}

/** Brings what one document has to another. */
export function pull(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), "remote");
}

/** Brings all documents to the same state. */
export function syncAll(docs: readonly Y.Doc[]): void {
  for (let round = 0; round < 2; round++) {
    for (const from of docs) for (const to of docs) if (from !== to) pull(from, to);
  }
}

/** The result of an edit that must have been accepted. */
export function must<R extends { ok: boolean }>(result: R): Extract<R, { ok: true }> {
  if (!isDone(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

function isDone<R extends { ok: boolean }>(result: R): result is Extract<R, { ok: true }> {
  return result.ok;
}

/** The sentence of an edit that must have been refused. */
export function refusal(result: Edited | { ok: false; fault: { message: string } }): string {
  if (result.ok) throw new Error("accepted");
  return result.fault.message;
}

/** The id of the one node with this name or, for nodes without one, this operation. */
export function find(doc: Y.Doc, nameOrOp: string): string {
  const nodes = [...readBoard(doc).nodes.values()];
  const node = nodes.find(({ name }) => name === nameOrOp) ?? nodes.find(({ op }) => op === nameOrOp);
  if (node === undefined) throw new Error(`no node ${nameOrOp}`);
  return node.id;
}

/** Writes anything at all as a node, as a foreign client might. */
export function writeRaw(doc: Y.Doc, id: string, fields: Readonly<Record<string, unknown>>): void {
  nodesOf(doc).set(id, new Y.Map(Object.entries(fields)));
}

/** How often the document is written to while something runs. */
export function countWrites(doc: Y.Doc, run: () => void): number {
  let writes = 0;
  const count = (): void => {
    writes += 1;
  };
  doc.on("update", count);
  run();
  doc.off("update", count);
  return writes;
}

/** The kinds of a board's problems. */
export function kinds(board: Board): string[] {
  return board.problems.map((problem) => problem.kind);
}
