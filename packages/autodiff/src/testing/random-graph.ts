import fc from "fast-check";
import type { Graph, GraphNode } from "../graph";
import { operation, operations } from "../operations";
import type { Program } from "../program";
import { scalarOf, type Value } from "../tensor/tensor";

const MOST_PORTS = 4;

type Choice = {
  readonly op: string;
  readonly picks: readonly number[];
  readonly value: Value;
  readonly named: boolean;
};

/** Operations of one or two inputs that are smooth, and defined near the values the graphs below can take. */
export const SMOOTH_NARROW = [
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
  "gelu",
  "silu",
  "erf",
  "squared_error",
  "bce_logits",
];
/** The same with those of any number of inputs. */
export const SMOOTH = [...SMOOTH_NARROW, "sum", "mean", "product"];
export const ALL = operations.filter(({ kind }) => kind === "scalar").map(({ id }) => id);
/** Every operation of the table that has inputs, those on vectors and matrices too. */
export const EVERY = operations.filter(({ ports }) => ports.length > 0).map(({ id }) => id);

/** Any number between -2 and 2, most often odd ones. */
const ANY = fc.double({ min: -2, max: 2, noNaN: true });
/** Numbers of ordinary size. */
export const PLAIN = fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10 + 0.013);

/** Numbers, vectors and matrices, usual ones among them. */
export const VALUES: fc.Arbitrary<Value> = fc.oneof(
  ANY,
  fc.constantFrom(0, 1, -1, 0.01, 2, 1e9),
  fc
    .tuple(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }), fc.infiniteStream(ANY))
    .map(([shape, entries]) => {
      const size = shape.reduce((product, length) => product * length, 1);
      return { shape, data: Float64Array.from({ length: size }, () => entries.next().value) };
    }),
);

/**
 * Random graphs in evaluation order: variables, then constants and operations on any earlier nodes, so that nodes are
 * shared and often feed both ports of one operation; operations with any number of inputs have two to four. The last
 * node is the target.
 */
export function randomGraph(
  ops: readonly string[],
  most = 24,
  numbers: fc.Arbitrary<Value> = ANY,
): fc.Arbitrary<Graph> {
  const choice: fc.Arbitrary<Choice> = fc.record({
    op: fc.constantFrom("constant", ...ops, ...ops),
    picks: fc.array(fc.nat(1000), { minLength: MOST_PORTS, maxLength: MOST_PORTS }),
    value: numbers,
    named: fc.boolean(),
  });
  return fc
    .tuple(
      fc.array(numbers, { minLength: 1, maxLength: 3 }),
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

/** Are all values of ordinary size, so that nothing in the graph is near a corner or a pole? */
export function isTame(program: Program): boolean {
  return program.order.every((id) => {
    const size = Math.abs(scalarOf(program.value(id)));
    return size > 1e-3 && size < 1e3;
  });
}

function build({ op, picks, value, named }: Choice, index: number, nodes: readonly GraphNode[]): GraphNode {
  const id = `n${index}`;
  if (op === "constant") return { id, op, inputs: [], value };
  const record = operation(op);
  const many = 2 + ((picks[0] ?? 0) % (MOST_PORTS - 1));
  const count = record?.variadic === true ? many : (record?.ports.length ?? 0);
  const inputs = picks.slice(0, count).map((pick) => nodes[pick % nodes.length]?.id ?? null);
  return { id, op, inputs, ...(named ? { name: `r${index}` } : {}) };
}
