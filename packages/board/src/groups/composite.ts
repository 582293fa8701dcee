import { type GraphNode, type NodeId, operation, operations, parse, portLetter } from "@gradboard/autodiff";
import type { Board, BoardNode } from "../board";
import { sameValue } from "../values";
import { groupTree } from "./group-tree";

/** What an operation is made of, as a graph; the inputs of the operation stand in it as variables. */
export type Gates = {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly result: NodeId;
  /** The port that each variable stands for. */
  readonly ports: ReadonlyMap<NodeId, number>;
};

const known = new Map<string, Gates | null>();

/** The gates that an operation is made of; null for one that is not made of others. */
export function gatesOf(op: string): Gates | null {
  const before = known.get(op);
  if (before !== undefined) return before;
  const record = operation(op);
  const parsed = record?.parts === undefined ? null : parse(record.parts.formula);
  if (record === undefined || parsed === null || !parsed.ok) return null;
  const { graph, target } = parsed;
  const letters = record.ports.map((_, port) => portLetter(port));
  const ports = new Map<NodeId, number>();
  for (const { id, name } of graph.nodes) {
    const port = letters.indexOf(name ?? "");
    if (port >= 0) ports.set(id, port);
  }
  const gates = { nodes: new Map(graph.nodes.map((node) => [node.id, node])), result: target, ports };
  known.set(op, gates);
  return gates;
}

/** A group that computes just what one operation does: which, from what, and which of its nodes is the result. */
export type Composite = {
  readonly op: string;
  readonly inputs: readonly (NodeId | null)[];
  readonly result: NodeId;
  /** The other nodes of the group; nothing outside uses them. */
  readonly rest: readonly NodeId[];
};

/** The operation that a group spells out gate by gate, whoever built it; null when it is none. */
export function compositeOf(board: Board, group: NodeId): Composite | null {
  const { nodesIn, ports } = groupTree(board);
  const inside = nodesIn.get(group);
  const outputs = ports.get(group)?.outputs ?? [];
  if (inside === undefined || outputs.length > 1) return null;
  const members = new Set(inside);
  const fed = new Set(inside.flatMap((id) => board.nodes.get(id)?.inputs ?? []));
  const result = outputs[0] ?? inside.find((id) => !fed.has(id));
  if (result === undefined) return null;
  for (const { id: op, ports: names } of operations) {
    const gates = gatesOf(op);
    if (gates === null || gates.nodes.size - gates.ports.size !== members.size) continue;
    const bound = matched(board, members, gates, result);
    if (bound === null) continue;
    const inputs = names.map((_, port) => bound.get(port) ?? null);
    return { op, inputs, result, rest: inside.filter((id) => id !== result) };
  }
  return null;
}

/** What feeds each port if the nodes of a group are these gates, each one of them once; null if they are not. */
function matched(
  board: Board,
  members: ReadonlySet<NodeId>,
  { nodes, ports, result: last }: Gates,
  result: NodeId,
): ReadonlyMap<number, NodeId | null> | null {
  const bound = new Map<number, NodeId | null>();
  const met = new Map<NodeId, NodeId>();
  const used = new Set<NodeId>();
  const todo: [NodeId, NodeId | null][] = [[last, result]];
  for (let pair = todo.pop(); pair !== undefined; pair = todo.pop()) {
    const [gate, id] = pair;
    const port = ports.get(gate);
    if (port !== undefined) {
      if ((bound.has(port) && bound.get(port) !== id) || (id !== null && members.has(id))) return null;
      bound.set(port, id);
      continue;
    }
    if (met.get(gate) === id) continue;
    const [wanted, node] = [nodes.get(gate), board.nodes.get(id ?? "")];
    if (wanted === undefined || node === undefined || met.has(gate) || used.has(node.id)) return null;
    if (!members.has(node.id) || !isGate(wanted, node)) return null;
    met.set(gate, node.id);
    used.add(node.id);
    for (const [at, from] of wanted.inputs.entries()) {
      if (from !== null) todo.push([from, node.inputs[at] ?? null]);
    }
  }
  return used.size === members.size ? bound : null;
}

function isGate(wanted: GraphNode, node: BoardNode): boolean {
  return (
    wanted.op === node.op &&
    wanted.inputs.length === node.inputs.length &&
    sameValue(wanted.value, node.value)
  );
}
