import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { operation } from "../operations";
import { evaluationOrder } from "../order";
import { isReserved } from "../parse/words";
import { scalarOf } from "../tensor/tensor";
import { typed } from "./style";
import { writeFormula } from "./write";

export type PrintOptions = {
  /** Also write the values of variables, as statements in front: `x = 3; x^2`. */
  readonly values?: boolean;
};

/**
 * The formula of a target as text that `parse` reads back to the same graph: `(4*x+1)^2`, or with statements for
 * named and shared results, `q = x+y; q*z`. Literals that feed several ports are written out at each. Empty ports are
 * `?` and loops end in `…`, which no formula contains: such a graph has no formula. Names that formulas cannot hold
 * are replaced by similar ones.
 */
export function print(graph: Graph, target: NodeId, options: PrintOptions = {}): string {
  const nodes = nodesById(graph);
  const order = ancestors(nodes, target);
  const uses = new Map<NodeId, number>();
  for (const node of order) {
    for (const input of node.inputs) if (input !== null) uses.set(input, (uses.get(input) ?? 0) + 1);
  }
  const taken = new Set<string>();
  const names = new Map<NodeId, string>();
  // Names people gave come first, so that made-up ones never push them aside.
  for (const node of order) {
    if (isLeaf(node) ? node.op !== "constant" : node.name !== undefined) {
      names.set(node.id, freeName(node.name ?? node.id, taken));
    }
  }
  const statements: string[] = [];
  for (const node of order) {
    const isResult = !isLeaf(node) && operation(node.op)?.kind !== "named-constant";
    if (isResult && !names.has(node.id) && (uses.get(node.id) ?? 0) > 1)
      names.set(node.id, freeName("t1", taken));
    const name = names.get(node.id);
    if (isResult && name !== undefined && node.id !== target)
      statements.push(`${name} = ${expression(graph, node.id, names)}`);
    if (options.values === true && name !== undefined && isLeaf(node))
      statements.push(`${name} = ${typed.number(scalarOf(node.value ?? 1))}`);
  }
  const root = nodes.get(target);
  const rootName = root === undefined || isLeaf(root) ? undefined : names.get(target);
  const last = expression(graph, target, names);
  return [...statements, rootName === undefined ? last : `${rootName} = ${last}`].join("; ");
}

function isLeaf(node: GraphNode): boolean {
  return operation(node.op)?.kind === "leaf";
}

function expression(graph: Graph, id: NodeId, names: ReadonlyMap<NodeId, string>): string {
  const own = nodesById(graph).get(id);
  if (own !== undefined && isLeaf(own)) {
    const name = names.get(id);
    if (name !== undefined) return name;
  }
  const everything = Number.POSITIVE_INFINITY;
  return writeFormula(graph, id, {
    style: typed,
    limit: everything,
    // A tree is never deeper than it has nodes; more means a loop.
    depth: graph.nodes.length,
    alias: (node) => names.get(node.id),
  }).text;
}

/** The target's ancestors and itself, inputs first; loops are cut where they close. */
function ancestors(nodes: ReadonlyMap<NodeId, GraphNode>, target: NodeId): GraphNode[] {
  const list = [...nodes.values()];
  const index = new Map(list.map((node, at) => [node.id, at]));
  const root = index.get(target);
  if (root === undefined) return [];
  const inputs = list.map((node) => node.inputs.flatMap((id) => (id === null ? [] : (index.get(id) ?? []))));
  const order = evaluationOrder(inputs, root);
  return order.slice(0, order.indexOf(root) + 1).flatMap((at) => list[at] ?? []);
}

/** A legal name that nobody has: illegal characters replaced, numbered if taken. */
function freeName(wanted: string, taken: Set<string>): string {
  const legal = wanted
    .normalize("NFC")
    .replace(/[^\p{L}\d_]/gu, "_")
    .slice(0, 48);
  const start = /^[\p{L}_]/u.test(legal) && !legal.includes("π") ? legal : `_${legal.replaceAll("π", "pi")}`;
  const base = start.replace(/\d+$/, "");
  let name = start;
  for (let count = 2; taken.has(name) || isReserved(name); count++)
    name = `${base}${base === start ? "_" : ""}${count}`;
  taken.add(name);
  return name;
}
