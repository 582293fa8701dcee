import { type Graph, type GraphNode, type NodeId, nodesById } from "./graph";
import { evaluationOrder } from "./order";
import type { NameUse } from "./parse/parse";
import { parse } from "./parse/parse";

/**
 * The node somebody means by a name (`q`) or by a formula (`4*x+1`), compared as parsed and not as text; undefined
 * if there is none. In a formula, names stand for the graph's own nodes. If a formula was written out several times,
 * the first of them in graph order is meant.
 */
export function findNode(
  graph: Graph,
  names: ReadonlyMap<string, Pick<NameUse, "node">>,
  text: string,
): NodeId | undefined {
  const named = names.get(text.trim())?.node;
  if (named !== undefined) return named;
  const wanted = parse(text);
  if (!wanted.ok) return undefined;
  const classes = new Map<string, number>();
  const known = new Map<NodeId, number>();
  let found: NodeId | undefined;
  const own = classify(graph, classes, () => undefined);
  for (const [id, number] of own) known.set(id, number);
  const other = classify(wanted.graph, classes, (node) => {
    const id = node.op === "variable" && node.name !== undefined ? names.get(node.name)?.node : undefined;
    return id === undefined ? undefined : known.get(id);
  });
  const target = other.get(wanted.target);
  for (const node of graph.nodes) {
    if (found === undefined && own.get(node.id) === target) found = node.id;
  }
  return found;
}

/** Numbers nodes so that equal formulas get equal numbers. */
function classify(
  graph: Graph,
  classes: Map<string, number>,
  given: (node: GraphNode) => number | undefined,
): Map<NodeId, number> {
  const list = [...nodesById(graph).values()];
  const index = new Map(list.map((node, at) => [node.id, at]));
  const inputs = list.map((node) => node.inputs.flatMap((id) => (id === null ? [] : (index.get(id) ?? []))));
  const numbers = new Map<NodeId, number>();
  for (const at of evaluationOrder(inputs, 0)) {
    const node = list[at];
    if (node === undefined) continue;
    const isNamed = node.op === "variable" || node.op === "parameter" || node.op === "data";
    const inside = node.inputs.map((id) => (id === null ? "?" : (numbers.get(id) ?? "?"))).join(",");
    const key = isNamed
      ? `name ${node.name ?? node.id}`
      : `${node.op} ${node.op === "constant" ? node.value : inside}`;
    const number = given(node) ?? classes.get(key) ?? classes.size;
    if (!classes.has(key)) classes.set(key, number);
    numbers.set(node.id, number);
  }
  return numbers;
}
