import { type Graph, type NodeId, nodesById } from "../graph";
import { phraseBehind } from "../render/label";

/** Characters of one formula. */
const LONGEST = 200;

/** A node on paper: "d = a·b", or its formula where it has no name. */
export function definition(graph: Graph, id: NodeId): string {
  const formula = phraseBehind(graph, id, LONGEST);
  const name = nodesById(graph).get(id)?.name;
  return name === undefined || name === formula ? formula : `${name} = ${formula}`;
}
