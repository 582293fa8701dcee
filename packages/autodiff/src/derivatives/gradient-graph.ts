import { type Graph, type NodeId, nodesById } from "../graph";
import { operation } from "../operations";
import { nameOf } from "../render/label";
import type { Cells } from "../tensor/cells";
import { expand } from "../tensor/expand";
import { isTensor } from "../tensor/tensor";
import { simplified } from "./simplified";
import { growSlope, slopeOf } from "./slope";
import { buildSum } from "./sum";
import { graphOf, Terms } from "./terms";
import { type DerivativeFault, freeNames, refuse, upstreamOf, type WholeNode } from "./upstream";

export type GradientGraph =
  | {
      readonly ok: true;
      /** The nodes the target is made of as far as they are still used, and those of its derivatives. */
      readonly graph: Graph;
      /** The node that holds each derivative asked for, in the shape of what it is the derivative with respect to. */
      readonly gradients: ReadonlyMap<NodeId, NodeId>;
    }
  | { readonly ok: false; readonly fault: DerivativeFault };

/**
 * The derivatives of `target` with respect to some nodes, as a graph: reverse accumulation that writes nodes instead of
 * numbers. Values the target needs are shared, derivatives that several others need are one node each, and every
 * piece is simplified. Derivatives of named nodes are called `df_dx`. It says what the slope formulas of the table
 * say; where those have no value (corners, poles) the engine's own conventions may differ. Vectors and matrices are
 * taken apart into single numbers, and the derivatives with respect to one are put together again.
 */
export function gradientGraph(graph: Graph, target: NodeId, wrt: readonly NodeId[]): GradientGraph {
  const upstream = upstreamOf(graph, target);
  if (!upstream.ok) return upstream;
  const holdsMore = ({ op, value }: WholeNode) => isTensor(value) || operation(op)?.kind === "tensor";
  if (!upstream.nodes.some(holdsMore)) return ofNumbers(graph, upstream.nodes, wrt);
  const expanded = expand(graph, target);
  if (!expanded.ok) return refuse("too-large", target, expanded.message);
  if (expanded.target === null) {
    return refuse(
      "not-a-number",
      target,
      `${nameOf(graph, target)} is not a number. Only a number has a gradient.`,
    );
  }
  const apart = upstreamOf(expanded.graph, expanded.target);
  if (!apart.ok) return apart;
  const cellsOf = (id: NodeId) => expanded.entries.get(id) ?? { shape: [], ids: [id] };
  const found = ofNumbers(
    expanded.graph,
    apart.nodes,
    wrt.flatMap((id) => cellsOf(id).ids),
  );
  return found.ok
    ? putTogether(found.graph, found.gradients, new Map(wrt.map((id) => [id, cellsOf(id)])))
    : found;
}

/** Adds a node for the derivative with respect to each vector and matrix, made of those of its entries. */
function putTogether(
  graph: Graph,
  gradients: ReadonlyMap<NodeId, NodeId>,
  wanted: ReadonlyMap<NodeId, Cells>,
): GradientGraph {
  const free = freeNames(nodesById(graph).keys());
  const nodes = [...graph.nodes];
  const stack = (inputs: readonly NodeId[]): NodeId => {
    const id = free(`g${nodes.length}`);
    nodes.push({ id, op: "stack", inputs });
    return id;
  };
  const whole = new Map<NodeId, NodeId>();
  for (const [id, { shape, ids }] of wanted) {
    const entries = ids.map((entry) => gradients.get(entry) ?? "");
    const [height = 1, width] = shape;
    const row = (at: number) => stack(entries.slice(at * (width ?? 1), (at + 1) * (width ?? 1)));
    if (shape.length === 0) whole.set(id, entries[0] ?? "");
    else
      whole.set(
        id,
        stack(width === undefined ? entries : Array.from({ length: height }, (_, at) => row(at))),
      );
  }
  return { ok: true, graph: { nodes }, gradients: whole };
}

function ofNumbers(graph: Graph, nodes: readonly WholeNode[], wrt: readonly NodeId[]): GradientGraph {
  const terms = new Terms();
  const termOf = new Map<NodeId, number>();
  for (const node of nodes) {
    const inputs = node.inputs.map((input) => termOf.get(input) ?? 0);
    termOf.set(node.id, terms.keep(node, inputs));
  }
  const accumulated = accumulate(terms, termOf, nodes, new Set(wrt));
  if (!accumulated.ok) return accumulated;
  const { gradients } = accumulated;
  nameGradients(terms, graph, nodes, nodes.at(-1)?.id ?? "", gradients);
  const roots = wrt.map((id) => gradients.get(id) ?? terms.number(0));
  const free = freeNames(nodesById(graph).keys());
  const made = graphOf(terms, roots, (index) => free(`g${index}`));
  const found = new Map(wrt.map((id, at) => [id, made.ids.get(roots[at] ?? 0) ?? ""]));
  return { ok: true, graph: made.graph, gradients: found };
}

type Accumulated =
  | { readonly ok: true; readonly gradients: ReadonlyMap<NodeId, number> }
  | { readonly ok: false; readonly fault: DerivativeFault };

/** The term of the gradient of every node that lies between the target and what is asked for. */
function accumulate(
  terms: Terms,
  termOf: ReadonlyMap<NodeId, number>,
  nodes: readonly WholeNode[],
  wrt: ReadonlySet<NodeId>,
): Accumulated {
  const between = new Set<NodeId>();
  for (const { id, inputs } of nodes) {
    if (wrt.has(id) || inputs.some((input) => between.has(input))) between.add(id);
  }
  const carried = new Map<NodeId, { index: number; sign: number }[]>();
  const gradients = new Map<NodeId, number>();
  const target = nodes.at(-1)?.id ?? "";
  carried.set(target, [{ index: terms.number(1), sign: 1 }]);
  for (const { id, op, inputs } of nodes.toReversed()) {
    const arriving = carried.get(id);
    if (arriving === undefined) continue;
    const upstream = buildSum(terms, arriving.reverse());
    gradients.set(id, upstream);
    const record = operation(op);
    if (record === undefined || terms.numberAt(upstream) === 0) continue;
    if (inputs.filter((input) => between.has(input)).length > 1) terms.hold(upstream);
    const given = inputs.map((input) => termOf.get(input) ?? 0);
    for (const [port, input] of inputs.entries()) {
      if (!between.has(input)) continue;
      const slope = slopeOf(record, inputs.length, port);
      const local =
        slope === undefined ? undefined : growSlope(terms, slope.formula, given, () => termOf.get(id) ?? 0);
      if (local === undefined) {
        return refuse(
          "no-formula",
          id,
          `There is no formula for the slope of ${record.title.toLowerCase()}.`,
        );
      }
      const list = carried.get(input) ?? [];
      list.push({ index: simplified(terms, "mul", [upstream, local]), sign: 1 });
      carried.set(input, list);
    }
  }
  return { ok: true, gradients };
}

/** `df_dx` for the derivative of f with respect to x, for every named node whose derivative is a node of its own. */
function nameGradients(
  terms: Terms,
  graph: Graph,
  nodes: readonly WholeNode[],
  target: NodeId,
  gradients: ReadonlyMap<NodeId, number>,
): void {
  const index = nodesById(graph);
  const free = freeNames([...index.values()].flatMap(({ name }) => (name === undefined ? [] : [name])));
  const above = index.get(target)?.name ?? "f";
  for (const { id, name } of nodes) {
    const gradient = gradients.get(id);
    if (gradient === undefined || name === undefined || id === target) continue;
    terms.rename(gradient, () => free(`d${above}_d${name}`));
  }
}
