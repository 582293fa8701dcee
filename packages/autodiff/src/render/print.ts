import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { operation } from "../operations";
import { FreeNames } from "./free-names";
import { typed } from "./style";
import { writeFormula } from "./write";

export type PrintOptions = {
  /** Also write the values of variables, as statements in front: `x = 3; x^2`. */
  readonly values?: boolean;
};

/**
 * The formula of a target as text that `parse` reads back to the same graph: `(4*x+1)^2`, or with statements for
 * named and shared results, `q = x+y; q*z`. Literals that feed several ports are written out at each, and those that
 * are not finite as quotients. Empty ports are `?` and loops end in `…`, which no formula contains: such a graph has
 * no formula, and neither has the larger of a single number. Names that formulas cannot hold are replaced by similar
 * ones.
 */
export function print(graph: Graph, target: NodeId, options: PrintOptions = {}): string {
  const nodes = nodesById(graph);
  const order = ancestors(nodes, target);
  const shared = sharedNodes(order);
  const free = new FreeNames();
  const names = new Map<NodeId, string>();
  // Names people gave come first, so that made-up ones never push them aside.
  for (const node of order) {
    if (isLeaf(node) ? node.op !== "constant" : node.name !== undefined) {
      names.set(node.id, free.take(node.name ?? node.id));
    }
  }
  const write = (id: NodeId) => expression(graph, id, names);
  const statements: string[] = [];
  for (const node of order) {
    const isResult = !isLeaf(node) && operation(node.op)?.kind !== "named-constant";
    if (isResult && shared.has(node.id) && !names.has(node.id)) names.set(node.id, free.take("t1"));
    const name = names.get(node.id);
    if (name === undefined) continue;
    if (isResult && node.id !== target) statements.push(`${name} = ${write(node.id)}`);
    // A name with a prime is one only where a statement says so.
    const isGiven = options.values === true || name.endsWith("'");
    if (isLeaf(node) && isGiven) {
      statements.push(`${name} = ${typed.number(node.value ?? 1, Number.POSITIVE_INFINITY)}`);
    }
  }
  const root = nodes.get(target);
  const name = names.get(target);
  if (root !== undefined && isLeaf(root)) return [...statements, name ?? write(target)].join("; ");
  return [...statements, name === undefined ? write(target) : `${name} = ${write(target)}`].join("; ");
}

function isLeaf(node: GraphNode): boolean {
  return operation(node.op)?.kind === "leaf";
}

function expression(graph: Graph, id: NodeId, names: ReadonlyMap<NodeId, string>): string {
  const limit = Number.POSITIVE_INFINITY;
  return writeFormula(graph, id, { style: typed, limit, alias: (node) => names.get(node.id) })?.text ?? "";
}

/** Nodes that feed several ports. */
function sharedNodes(order: readonly GraphNode[]): ReadonlySet<NodeId> {
  const used = new Set<NodeId>();
  const shared = new Set<NodeId>();
  for (const { inputs } of order) {
    for (const input of inputs) if (input !== null) (used.has(input) ? shared : used).add(input);
  }
  return shared;
}

/** The target's ancestors and itself, inputs first, depth-first through ports left to right; loops are cut. */
function ancestors(nodes: ReadonlyMap<NodeId, GraphNode>, target: NodeId): GraphNode[] {
  const order: GraphNode[] = [];
  const seen = new Set<NodeId>();
  const path: { readonly node: GraphNode; port: number }[] = [];
  const enter = (id: NodeId | null) => {
    const node = id === null || seen.has(id) ? undefined : nodes.get(id);
    if (node === undefined) return;
    seen.add(node.id);
    path.push({ node, port: 0 });
  };
  enter(target);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    if (top.port < top.node.inputs.length) enter(top.node.inputs[top.port++] ?? null);
    else {
      order.push(top.node);
      path.pop();
    }
  }
  return order;
}
