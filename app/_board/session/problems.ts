import type { GraphProblem, NodeId } from "@gradboard/autodiff";
import type { BoardProblem } from "@gradboard/board";

/** Something wrong with the board, whether its document or its graph. */
export type Problem = BoardProblem | GraphProblem;

/** The nodes at which a problem is shown. */
export function nodesOfProblem(problem: Problem): readonly NodeId[] {
  if (problem.kind === "loop") return problem.nodes;
  return "node" in problem ? [problem.node] : [];
}

/** The same for two problems that are the same. */
export function problemKey(problem: Problem): string {
  const port = "port" in problem ? problem.port : "";
  return [problem.kind, ...nodesOfProblem(problem), port, problem.message].join(" ");
}

/** Whether it is worth a mark on the node: "not connected" is told by the node's grey gradient alone. */
export function isMarked(problem: Problem): boolean {
  return problem.kind !== "not-connected";
}

export function problemsByNode(problems: readonly Problem[]): ReadonlyMap<NodeId, readonly Problem[]> {
  const byNode = new Map<NodeId, Problem[]>();
  for (const problem of problems) {
    for (const id of nodesOfProblem(problem)) {
      const known = byNode.get(id);
      if (known === undefined) byNode.set(id, [problem]);
      else known.push(problem);
    }
  }
  return byNode;
}
