import { CompiledProgram } from "./compiled-program";
import type { Graph, NodeId } from "./graph";
import type { Program } from "./program";

/**
 * Compiles a graph for one target and runs it once. Never throws: what cannot be computed has no value and is named
 * by `problems()`. A target that is not in the graph counts as none.
 */
export function compile(graph: Graph, target: NodeId | null): Program {
  const program = new CompiledProgram(graph, target);
  program.run();
  return program;
}
