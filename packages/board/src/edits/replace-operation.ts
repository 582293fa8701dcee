import { type NodeId, operation } from "@gradboard/autodiff";
import type * as Y from "yjs";
import type { BoardNode } from "../board";
import { freeName, holdsValue, mayHaveName, needsName } from "../names";
import { readBoard } from "../read-board";
import { entryOf, LIMITS, LOCAL, portKey, portOf, type Root } from "../schema";
import { plainValue } from "../values";
import { computesNothing, type Edited, edit, gone, refuse, setField, takenNames } from "./edit";

/**
 * Makes a node compute something else, in place: what it feeds stays wired, and so do its inputs as far as there are
 * ports for them. A leaf keeps its value when it becomes another kind of leaf.
 */
export function replaceOperation(doc: Y.Doc, id: NodeId, op: string, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    const node = board.nodes.get(id);
    const entry = entryOf(doc, id);
    if (node === undefined || entry === undefined) return gone();
    if (node.annotation !== undefined) return computesNothing();
    const record = operation(op);
    if (record === undefined) return refuse("unknown-operation", "There is no such operation.");
    setField(entry, "op", op);
    rewire(entry, keptInputs(node.inputs, record.variadic ? LIMITS.inputs : record.ports.length));
    const isLeaf = holdsValue(op);
    setField(entry, "value", isLeaf ? plainValue(node.value ?? 1) : null);
    if (!isLeaf || op === "constant") for (const end of ["min", "max"]) setField(entry, end, null);
    setField(entry, "name", nameAs(node, op) ?? (needsName(op) ? freeName(op, takenNames(board, id)) : null));
    return { ok: true };
  });
}

/** The name a node keeps. A variable's letter is no name for what is computed. */
function nameAs(node: BoardNode, op: string): string | undefined {
  return mayHaveName(op) && holdsValue(op) === holdsValue(node.op) ? node.name : undefined;
}

/** Wires stay on their ports; those on ports that are no more take the free ones in order, as far as there are any. */
function keptInputs(inputs: readonly (NodeId | null)[], ports: number): (NodeId | null)[] {
  const kept = inputs.slice(0, ports);
  while (kept.length < Math.min(ports, inputs.length)) kept.push(null);
  for (const from of inputs.slice(ports)) {
    const free = kept.indexOf(null);
    if (from !== null && free >= 0) kept[free] = from;
  }
  return kept;
}

function rewire(entry: Root, inputs: readonly (NodeId | null)[]): void {
  for (const key of [...entry.keys()]) {
    const port = portOf(key);
    if (port !== null && port >= inputs.length) entry.delete(key);
  }
  inputs.forEach((from, port) => {
    setField(entry, portKey(port), from);
  });
}
