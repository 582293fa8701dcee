import {
  type FormulaFault,
  type GraphNode,
  knownNames,
  type NodeId,
  parse,
  type Value,
} from "@gradboard/autodiff";
import type * as Y from "yjs";
import type { Board, BoardNode } from "../board";
import { newNodeIds } from "../ids";
import { layout } from "../layout";
import { holdsValue } from "../names";
import { namesOn } from "../names-on";
import { readBoard } from "../read-board";
import { entryOf, isFiniteNumber, LIMITS, LOCAL, metaOf } from "../schema";
import { plainValue } from "../values";
import { nameFault, tooManyNodes } from "./add-node";
import { createEntry } from "./create-entry";
import { type EditFault, edit, refuse, setField, takenNames } from "./edit";

export type AddedFormula =
  | {
      readonly ok: true;
      /** The node that computes the formula. */
      readonly target: NodeId;
      /** The nodes that are new, in evaluation order. */
      readonly ids: readonly NodeId[];
      /** How the formula was understood, as LaTeX. */
      readonly reading: string;
    }
  | { readonly ok: false; readonly fault: EditFault | FormulaFault };

/**
 * Adds the graph of a formula, laid out with its top-left corner at `at`. A name that is on the board already is
 * that node, and `x = 2` gives an existing variable the value 2. The result becomes the target if there is none.
 * `given`: values that variables of the formula will get, so that it can be read as being about vectors.
 */
export function addFormula(
  doc: Y.Doc,
  text: string,
  at: readonly [number, number],
  origin: unknown = LOCAL,
  given: Iterable<readonly [string, Value]> = [],
): AddedFormula {
  const board = readBoard(doc);
  const parsed = parse(text, knownNames([...namesOn(board), ...given]));
  if (!parsed.ok) return parsed;
  const { graph, target, reading } = parsed;
  const result = edit(doc, origin, () => {
    if (!at.every(isFiniteNumber)) return refuse("not-a-number", "A place on the board must be two numbers.");
    const assigned = assignedNames(text);
    const reused = reuse(board, graph.nodes, assigned);
    const created = graph.nodes.filter((node) => !reused.has(node.id));
    if (board.nodes.size + created.length > LIMITS.nodes) return tooManyNodes();
    const taken = takenNames(board);
    for (const { op, name } of created) {
      const fault = name === undefined ? null : nameFault(op, name, taken);
      if (fault !== null) return fault;
    }
    const ids = newNodeIds(created.length);
    const idOf = new Map(reused);
    created.forEach((node, index) => {
      const id = ids[index];
      if (id !== undefined) idOf.set(node.id, id);
    });
    const places = layout({ nodes: created });
    for (const node of created) {
      const id = idOf.get(node.id);
      const [x, y] = places.get(node.id) ?? [0, 0];
      if (id !== undefined) createEntry(doc, id, renamed(node, idOf, [at[0] + x, at[1] + y]));
    }
    assignValues(doc, assigned, graph.nodes, reused);
    const result = idOf.get(target) ?? target;
    if (board.target === null) setField(metaOf(doc), "target", result);
    return { ok: true, target: result, ids };
  });
  return result.ok ? { ...result, reading } : result;
}

/** The nodes of a formula that are on the board already: variables by name, except a computed node given a number. */
function reuse(
  board: Board,
  nodes: readonly GraphNode[],
  assigned: ReadonlySet<string>,
): Map<NodeId, NodeId> {
  const byName = new Map<string, BoardNode>();
  for (const node of board.nodes.values()) {
    // Where two nodes share a name, the first by id: the same choice on every replica.
    if (node.name !== undefined && !byName.has(node.name)) byName.set(node.name, node);
  }
  const reused = new Map<NodeId, NodeId>();
  for (const { id, op, name } of nodes) {
    const existing = op === "variable" && name !== undefined ? byName.get(name) : undefined;
    if (existing === undefined || name === undefined) continue;
    if (holdsValue(existing.op) || !assigned.has(name)) reused.set(id, existing.id);
  }
  return reused;
}

function renamed(
  node: GraphNode,
  idOf: ReadonlyMap<NodeId, NodeId>,
  pos: [number, number],
): Omit<BoardNode, "id"> {
  const inputs = node.inputs.map((from) => (from === null ? null : (idOf.get(from) ?? null)));
  const { op, name, value } = node;
  return {
    op,
    pos,
    inputs,
    ...(name === undefined ? {} : { name }),
    ...(value === undefined ? {} : { value }),
  };
}

/** The names to which statements of the formula assign. A default value of 1 looks like an assigned one in the graph. */
function assignedNames(text: string): Set<string> {
  const matches = text.matchAll(/(?:^|[;\r\n])\s*([^\s=;]+)\s*=/g);
  return new Set([...matches].flatMap((match) => match[1] ?? []));
}

/** Writes the values that the formula gives to variables which were on the board before. */
function assignValues(
  doc: Y.Doc,
  assigned: ReadonlySet<string>,
  nodes: readonly GraphNode[],
  reused: ReadonlyMap<NodeId, NodeId>,
): void {
  for (const { id, name, value } of nodes) {
    const existing = reused.get(id);
    const entry = existing === undefined ? undefined : entryOf(doc, existing);
    if (entry === undefined || name === undefined || value === undefined || !assigned.has(name)) continue;
    setField(entry, "value", plainValue(value));
  }
}
