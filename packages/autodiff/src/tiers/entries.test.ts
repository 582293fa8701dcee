import { describe, expect, it } from "vitest";
import { compile, type Graph, type GraphNode, operations, type Value } from "../index";
import { isTensor } from "../tensor/tensor";
import { entryLoops } from "./entries.generated";

const vector = (...numbers: number[]): Value => ({
  shape: [numbers.length],
  data: Float64Array.from(numbers),
});
const NUMBERS = [0.4, -0.3, 2, 1, 0, -5, 30, 0.999];
const INPUTS: readonly (readonly Value[])[] = [
  [vector(...NUMBERS), vector(0.7, 2, -1.5, 3, 0.5, 1, 0, -2)],
  [vector(...NUMBERS), 1.5],
  [0.6, vector(...NUMBERS)],
  [vector(...NUMBERS, Infinity), vector(1, 2, 3, 4, 5, 6, 7, 8, 0)],
];

/** The sum of an operation over vectors, and numbers for all of its nodes, before a rest or after one. */
function numbers(id: string, ports: number, values: readonly Value[], rests: boolean): unknown[] {
  const leaves = Array.from(
    { length: ports },
    (_, port): GraphNode => ({ id: `x${port}`, op: "variable", inputs: [], value: values[port] ?? 1 }),
  );
  const node: GraphNode = { id: "f", op: id, inputs: leaves.map((leaf) => leaf.id) };
  const graph: Graph = { nodes: [...leaves, node, { id: "s", op: "sum", inputs: ["f"] }] };
  const program = compile(graph, "s");
  if (rests) program.rest();
  for (const leaf of leaves) program.set(leaf.id, leaf.value ?? 1);
  program.run();
  const plain = (value: Value | undefined) => (isTensor(value) ? [...value.data] : value);
  return graph.nodes.flatMap((each) => [plain(program.value(each.id)), plain(program.gradient(each.id))]);
}

describe("loops over entries", () => {
  it.each([...entryLoops.keys()])("[A74] %s has the numbers of the plain tape, to the last bit", (id) => {
    const ports = operations.find((record) => record.id === id)?.ports.length ?? 0;
    for (const values of INPUTS)
      expect(numbers(id, ports, values, true)).toEqual(numbers(id, ports, values, false));
  });
});
