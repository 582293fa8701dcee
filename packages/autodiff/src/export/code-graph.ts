import { compile } from "../compile";
import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { isChangeable, operation } from "../operations";
import type { Program } from "../program";

/** A graph as a program in another language needs it. */
export type CodeGraph = {
  readonly program: Program;
  readonly target: GraphNode;
  /** What leads to the target, in evaluation order. */
  readonly nodes: readonly GraphNode[];
  /** Nodes with a leaf upstream that people can change: only these are differentiated. */
  readonly varying: ReadonlySet<NodeId>;
};

export type CodeGraphResult =
  | ({ readonly ok: true } & CodeGraph)
  | { readonly ok: false; readonly message: string };

/** Puts a graph in order for writing; a target that cannot be computed is refused with the reason. */
export function codeGraph(graph: Graph, target: NodeId): CodeGraphResult {
  const program = compile(graph, target);
  const root = nodesById(graph).get(target);
  if (root === undefined) return { ok: false, message: "The target is not in the graph." };
  if (program.value(target) === undefined) {
    const reason = program.problems()[0]?.message ?? "";
    return { ok: false, message: `The target cannot be computed. ${reason}`.trim() };
  }
  const byId = nodesById(graph);
  const varying = new Set<NodeId>();
  const nodes = program.order.flatMap((id) => (program.connected(id) ? (byId.get(id) ?? []) : []));
  for (const { id, op, inputs } of nodes) {
    if (isChangeable(op) || inputs.some((input) => input !== null && varying.has(input))) varying.add(id);
  }
  return { ok: true, program, target: root, nodes, varying };
}

/** A number that stands in the code itself instead of under a name. */
export function isLiteral(node: GraphNode | undefined): boolean {
  return node?.op === "constant" || operation(node?.op ?? "")?.kind === "named-constant";
}
