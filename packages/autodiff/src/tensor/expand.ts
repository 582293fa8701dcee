import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { evaluationOrder } from "../order";
import { nameOf } from "../render/label";
import type { Cells } from "./cells";
import { cellsOf, costOf, expandable } from "./expand-node";
import { Sheet } from "./sheet";

/** Graphs that would become larger than this are not taken apart. */
const MOST_NODES = 200_000;

/** A graph of operations on one or two numbers that computes the same as another one. */
export type Expanded = {
  readonly graph: Graph;
  /** The node of the target; null if it is not a number or cannot be computed. */
  readonly target: NodeId | null;
  /** For each node of the given graph that can be computed, the nodes that stand for its entries. */
  readonly entries: ReadonlyMap<NodeId, Cells>;
};

export type ExpandResult =
  | ({ readonly ok: true } & Expanded)
  | { readonly ok: false; readonly message: string };

/**
 * Takes every vector, matrix and operation of more than two inputs apart into single numbers. Nodes that are numbers
 * keep their ids and names; entries are called after the whole (`W_0_1`). What cannot be computed (an empty port, a
 * loop, shapes that do not fit) is left out with all that it feeds.
 */
export function expand(graph: Graph, target: NodeId | null): ExpandResult {
  const byId = nodesById(graph);
  const nodes = [...byId.values()];
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const inputs = nodes.map((node) => node.inputs.flatMap((id) => indexOf.get(id ?? "") ?? []));
  const sheet = new Sheet(nodes);
  const entries = new Map<NodeId, Cells>();
  const isSorted = inputs.every((from, index) => from.every((input) => input < index));
  const order = isSorted ? inputs.keys() : evaluationOrder(inputs, indexOf.get(target ?? "") ?? 0);
  for (const index of order) {
    const node = nodes[index];
    const known = node && expandable(node, byId, entries);
    if (known === undefined) continue;
    if (sheet.nodes.length + costOf(known) > MOST_NODES)
      return { ok: false, message: tooLarge(known.node, graph) };
    entries.set(known.node.id, cellsOf(sheet, known));
  }
  const cells = target === null ? undefined : entries.get(target);
  return {
    ok: true,
    graph: { nodes: sheet.nodes },
    target: cells?.shape.length === 0 ? (cells.ids[0] ?? null) : null,
    entries,
  };
}

function tooLarge(node: GraphNode, graph: Graph): string {
  const limit = MOST_NODES.toLocaleString("en");
  return `Taken apart into single numbers, ${nameOf(graph, node.id)} would bring the graph beyond ${limit} nodes. Use smaller vectors and matrices for this.`;
}
