import { type NodeId, nodesById } from "../graph";
import { isChangeable } from "../operations";
import type { Program } from "../program";

/** Nodes with something changeable upstream; nobody asks how the target changes with the others. */
export function varyingNodes(program: Program): ReadonlySet<NodeId> {
  const nodes = nodesById(program.graph);
  const varying = new Set<NodeId>();
  for (const id of program.order) {
    const changes = isChangeable(nodes.get(id)?.op ?? "");
    if (changes || program.inputs(id).some((input) => input !== null && varying.has(input))) varying.add(id);
  }
  return varying;
}
