import type { NodeId, Program } from "../index";

/** Everything a program answers, as plain data; `ids` are the nodes it is asked about. */
export function observed(program: Program, ids: readonly NodeId[]) {
  return {
    target: program.target,
    graph: program.graph,
    order: program.order,
    problems: program.problems(),
    nodes: ids.map((id) => ({
      id,
      value: program.value(id),
      gradient: program.gradient(id),
      inputs: program.inputs(id),
      wires: program.wiresFrom(id),
      connected: program.connected(id),
      partials: [0, 1, 2].map((port) => program.partial(id, port)),
      contributions: [0, 1, 2].map((port) => program.contribution(id, port)),
    })),
  };
}
