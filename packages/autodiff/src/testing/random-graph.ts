import fc from "fast-check";
import type { Graph, GraphNode } from "../graph";
import { operation } from "../operations";

type Choice = {
  readonly op: string;
  readonly picks: readonly number[];
  readonly value: number;
  readonly named: boolean;
};

/** Operations that are smooth, and defined near the values the graphs below can take. */
export const SMOOTH = [
  "add",
  "sub",
  "mul",
  "neg",
  "sin",
  "cos",
  "tanh",
  "sigmoid",
  "softplus",
  "atan",
  "asinh",
];
export const ALL = [
  ...SMOOTH,
  "div",
  "pow",
  "exp",
  "ln",
  "sqrt",
  "cbrt",
  "abs",
  "relu",
  "max",
  "min",
  "atan2",
  "log",
];

/**
 * Random graphs in evaluation order: variables, then constants and operations on any earlier nodes, so that nodes are
 * shared and often feed both ports of one operation. The last node is the target.
 */
export function randomGraph(ops: readonly string[], most = 24): fc.Arbitrary<Graph> {
  const choice: fc.Arbitrary<Choice> = fc.record({
    op: fc.constantFrom("constant", ...ops, ...ops),
    picks: fc.array(fc.nat(1000), { minLength: 2, maxLength: 2 }),
    value: fc.double({ min: -2, max: 2, noNaN: true }),
    named: fc.boolean(),
  });
  return fc
    .tuple(
      fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 3 }),
      fc.array(choice, { minLength: 1, maxLength: most }),
    )
    .map(([values, choices]) => {
      const nodes: GraphNode[] = values.map((value, index) => ({
        id: `v${index}`,
        op: "variable",
        inputs: [],
        value,
        name: "xyz".charAt(index),
      }));
      for (const [index, each] of choices.entries()) nodes.push(build(each, index, nodes));
      return { nodes };
    });
}

function build({ op, picks, value, named }: Choice, index: number, nodes: readonly GraphNode[]): GraphNode {
  const id = `n${index}`;
  if (op === "constant") return { id, op, inputs: [], value };
  const ports = operation(op)?.ports ?? [];
  const inputs = ports.map((_name, port) => nodes[(picks[port] ?? 0) % nodes.length]?.id ?? null);
  return { id, op, inputs, ...(named ? { name: `r${index}` } : {}) };
}
