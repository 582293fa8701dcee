import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { operation } from "../operations";
import { isTensor } from "../tensor/tensor";
import { simplified } from "./simplified";
import { graphOf, Terms } from "./terms";
import { freeNames, upstreamOf, type WholeNode } from "./upstream";

export type SimplifyOptions = {
  /** Take named and shared nodes apart too; names are lost. Otherwise both stay whole. */
  readonly names?: "keep" | "drop";
};

/**
 * The part of a graph that leads to `target`, simplified as one would by hand: numbers worked out, like terms and
 * powers collected, equal nodes merged, neutral elements and double signs gone. Nodes that stay keep their ids.
 * Values agree up to rounding wherever all intermediate values are numbers; beyond that 0·u and u − u become 0, u^0
 * and u/u become 1, also where u is infinite or not a number. What holds vectors or matrices stays as it is. A graph
 * whose target cannot be computed comes back unchanged.
 */
export function simplify(
  graph: Graph,
  target: NodeId,
  { names = "keep" }: SimplifyOptions = {},
): { readonly graph: Graph; readonly target: NodeId } {
  const upstream = upstreamOf(graph, target);
  if (!upstream.ok) return { graph, target };
  const terms = new Terms();
  const grown = new Map<NodeId, number>();
  const whole = wholeNodes(upstream.nodes);
  const shared = sharedNodes(upstream.nodes);
  for (const node of upstream.nodes) {
    const inputs = node.inputs.map((input) => grown.get(input) ?? 0);
    const index = whole.has(node.id)
      ? terms.keep(names === "drop" && inputs.length > 0 ? unnamed(node) : node, inputs)
      : simplified(terms, node.op, inputs);
    const named = names === "keep" && node.name !== undefined ? { name: node.name } : {};
    terms.claim(index, { id: node.id, ...named });
    if (names === "keep" && shared.has(node.id)) terms.hold(index);
    grown.set(node.id, index);
  }
  const root = grown.get(target) ?? 0;
  const free = freeNames(nodesById(graph).keys());
  const made = graphOf(terms, [root], (index) => free(`s${index}`));
  return { graph: made.graph, target: made.ids.get(root) ?? target };
}

function unnamed({ id, op, inputs, value }: WholeNode): GraphNode {
  return { id, op, inputs, ...(value === undefined ? {} : { value }) };
}

/** Nodes with several wires. */
function sharedNodes(nodes: readonly WholeNode[]): ReadonlySet<NodeId> {
  const used = new Set<NodeId>();
  const shared = new Set<NodeId>();
  for (const input of nodes.flatMap(({ inputs }) => inputs)) {
    if (used.has(input)) shared.add(input);
    used.add(input);
  }
  return shared;
}

/** Leaves, and everything that holds a vector or a matrix or is made of one. */
function wholeNodes(nodes: readonly WholeNode[]): ReadonlySet<NodeId> {
  const whole = new Set<NodeId>();
  const tensors = new Set<NodeId>();
  for (const { id, op, inputs, value } of nodes) {
    const kind = operation(op)?.kind;
    if (isTensor(value) || kind === "tensor" || inputs.some((input) => tensors.has(input))) tensors.add(id);
    if (tensors.has(id) || (kind !== "scalar" && kind !== "tensor")) whole.add(id);
  }
  return whole;
}
