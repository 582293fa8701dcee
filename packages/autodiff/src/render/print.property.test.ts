import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type Graph, type GraphNode, isTensor, type NodeId, parse, print } from "../index";
import { EVERY, randomGraph, VALUES } from "../testing/random-graph";

/** A graph's shape from the target down, with made-up names left out: equal for equal graphs. */
function shape(graph: Graph, target: NodeId): string[] {
  const program = compile(graph, target);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const place = new Map<NodeId, number>();
  const lines: string[] = [];
  for (const id of program.order) {
    const node = nodes.get(id);
    if (node === undefined || !program.connected(id)) continue;
    place.set(id, lines.length);
    lines.push(
      `${node.op} ${leafText(node)} ${node.inputs.map((input) => place.get(input ?? "")).join(" ")}`,
    );
  }
  return lines;
}

function leafText(node: GraphNode): string {
  const value = isTensor(node.value) ? `${node.value.shape}: ${node.value.data}` : String(node.value);
  if (node.op === "variable") return `${node.name} ${value}`;
  return node.op === "constant" ? value : "";
}

/** Gives every port its own copy of a literal: text cannot say that two ports share one. */
function withOwnConstants(graph: Graph): Graph {
  const nodes: GraphNode[] = [];
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  for (const node of graph.nodes) {
    const inputs = node.inputs.map((input, port) => {
      const source = byId.get(input ?? "");
      if (source?.op !== "constant") return input;
      nodes.push({ ...source, id: `${node.id}c${port}` });
      return `${node.id}c${port}`;
    });
    nodes.push({ ...node, inputs });
  }
  return { nodes };
}

describe("print", () => {
  it("[A30] and parse are inverse on random graphs", () => {
    fc.assert(
      fc.property(randomGraph(EVERY, 24, VALUES).map(withOwnConstants), (graph) => {
        const target = graph.nodes.at(-1)?.id ?? "";
        const text = print(graph, target, { values: true });
        const parsed = parse(text);
        if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
        const read = shape(parsed.graph, parsed.target);
        expect(read, text).toEqual(shape(graph, target));
        expect(print(parsed.graph, parsed.target, { values: true })).toBe(text);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
