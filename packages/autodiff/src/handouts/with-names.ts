import { compile } from "../compile";
import { type Graph, nodesById } from "../graph";
import { operation } from "../operations";
import type { Program } from "../program";
import { FreeNames } from "../render/free-names";
import { phraseOf } from "../render/label";

/**
 * The same program with names, `t1`, `t2`, …, for the nodes whose formulas are too long to be written out: on paper
 * nothing lights up, so that two formulas with the same beginning could not be told apart.
 */
export function withNames(program: Program): Program {
  const names = new FreeNames();
  for (const { name } of program.graph.nodes) if (name !== undefined) names.take(name);
  let graph = program.graph;
  for (const id of program.order) {
    if (!program.connected(id) || !phraseOf(graph, id).includes("…")) continue;
    const name = names.take("t1");
    const nodes = graph.nodes.map((node) =>
      node.id === id && node.name === undefined ? { ...node, name } : node,
    );
    graph = { nodes };
  }
  return graph === program.graph ? program : compile(atPoint(program, graph), program.target);
}

/** The graph with the numbers that the program's leaves have now. */
function atPoint(program: Program, graph: Graph): Graph {
  const nodes = [...nodesById(graph).values()].map((node) => {
    const value = program.value(node.id);
    const isLeaf = operation(node.op)?.kind === "leaf";
    return isLeaf && value !== undefined ? { ...node, value } : node;
  });
  return { nodes };
}
