import fc from "fast-check";
import type { Graph, GraphNode } from "../graph";
import { inferShape, operation, operations, type Shape, sizeOf } from "../index";

type Choice = { readonly op: string; readonly picks: readonly number[]; readonly fixed: readonly number[] };

const SHAPES: readonly Shape[] = [[], [1], [2], [3], [1, 3], [2, 1], [2, 2], [2, 3], [3, 2]];
/** Operations that are smooth and stay small near the values below. */
const ENTRYWISE = [
  "add",
  "sub",
  "mul",
  "mul",
  "tanh",
  "sigmoid",
  "sin",
  "softplus",
  "asinh",
  "squared_error",
  "relu",
];
const WIDE = operations.filter(({ wide }) => wide !== undefined).map(({ id }) => id);
const WHOLE = operations.filter(({ kind }) => kind === "tensor").map(({ id }) => id);
/** How often other inputs are tried where shapes do not fit. */
const ATTEMPTS = 12;

/** A graph with the shape of each node; its last node is a number. */
export type RandomTensors = {
  readonly graph: Graph;
  readonly target: string;
  readonly shapes: ReadonlyMap<string, Shape>;
};

class Growing {
  readonly nodes: GraphNode[] = [];
  readonly shapes = new Map<string, Shape>();

  leaf(op: string, shape: Shape, entries: readonly number[]): string {
    const id = `n${this.nodes.length}`;
    const data = Float64Array.from(
      { length: sizeOf(shape) },
      (_, place) => entries[place % entries.length] ?? 0,
    );
    this.nodes.push({ id, op, inputs: [], value: shape.length === 0 ? (data[0] ?? 0) : { shape, data } });
    this.shapes.set(id, shape);
    return id;
  }

  /** Adds an operation if the shapes fit. */
  apply(op: string, inputs: readonly string[]): string | undefined {
    const record = operation(op);
    if (record === undefined) return undefined;
    const constants = inputs.map((input) => {
      const node = this.nodes.find(({ id }) => id === input);
      return node?.op === "constant" && typeof node.value === "number" ? node.value : undefined;
    });
    const inferred = inferShape(
      record,
      inputs.map((input) => this.shapes.get(input) ?? []),
      constants,
    );
    if (!inferred.ok || sizeOf(inferred.shape) > 12) return undefined;
    const id = `n${this.nodes.length}`;
    this.nodes.push({ id, op, inputs });
    this.shapes.set(id, inferred.shape);
    return id;
  }

  /** Tries an operation on these nodes, then on others. */
  grow({ op, picks, fixed }: Choice): void {
    const record = operation(op);
    if (record === undefined) return;
    const ports = record.variadic === true ? 1 + ((picks[0] ?? 0) % 3) : record.ports.length;
    const free = this.nodes.length;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const inputs = Array.from(
        { length: ports },
        (_, port) => `n${((picks[port] ?? 0) + attempt * (port + 1) * 7) % free}`,
      );
      const isFixed = (port: number) => record.tensor?.fixed?.(port) === true;
      const wanted = op === "cross_entropy" && attempt % 2 === 0 ? (port: number) => port === 1 : isFixed;
      const mixed = inputs.map((input, port) =>
        wanted(port) ? this.leaf("constant", [], [fixed[port] ?? 0]) : input,
      );
      if (this.apply(op, mixed) !== undefined) return;
      for (const { id } of this.nodes.splice(free)) this.shapes.delete(id);
    }
  }

  /** A number that depends on all entries of the last node, each in its own way. */
  finish(): RandomTensors {
    let last = this.nodes.at(-1)?.id ?? "";
    for (let rank = this.shapes.get(last)?.length ?? 0; rank > 0; rank--) {
      const weights = this.leaf("constant", [this.shapes.get(last)?.[0] ?? 1], [0.7, -1.3, 0.4, 1.1]);
      last = this.apply("matmul", [weights, last]) ?? last;
    }
    return { graph: { nodes: this.nodes }, target: last, shapes: this.shapes };
  }
}

/**
 * Random graphs of numbers, vectors and matrices: every operation on whole ones, every one of more than two inputs, and
 * some entry by entry with broadcasting, on any earlier nodes, so that nodes are shared and feed several ports of one.
 */
export function randomTensors(most = 10): fc.Arbitrary<RandomTensors> {
  // No tiny numbers, so that nothing but an exact 0 stands at a corner.
  const entry = fc.integer({ min: -15, max: 15 }).map((tenths) => tenths / 10);
  const choice: fc.Arbitrary<Choice> = fc.record({
    op: fc.oneof(
      fc.constantFrom(...ENTRYWISE),
      fc.constantFrom(...WHOLE),
      fc.constantFrom(...ENTRYWISE, ...WIDE),
    ),
    picks: fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }),
    fixed: fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 3, maxLength: 3 }),
  });
  return fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...SHAPES), fc.array(entry, { minLength: 6, maxLength: 6 })), {
        minLength: 2,
        maxLength: 5,
      }),
      fc.array(choice, { minLength: 1, maxLength: most }),
    )
    .map(([leaves, choices]) => {
      const growing = new Growing();
      for (const [shape, entries] of leaves) growing.leaf("variable", shape, entries);
      for (const each of choices) growing.grow(each);
      return growing.finish();
    });
}
