import { codeOf, type OperationName, ruleOf } from "./rules";

/**
 * A graph in flat arrays, inputs of a node always before it. `a` and `b` are -1 where there is no input; `initial`
 * holds the numbers of inputs and constants.
 */
export type BenchGraph = {
  readonly name: string;
  readonly count: number;
  readonly op: Uint8Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly initial: Float64Array;
  readonly inputs: Int32Array;
  readonly output: number;
  /** The input that is moved alone. */
  readonly slider: number;
};

export const INPUT = codeOf("input");
export const CONSTANT = codeOf("constant");

/** Collects a graph node by node. */
export class GraphBuilder {
  readonly op: number[] = [];
  readonly a: number[] = [];
  readonly b: number[] = [];
  readonly initial: number[] = [];
  readonly inputs: number[] = [];

  input(value: number): number {
    this.inputs.push(this.op.length);
    return this.#push(INPUT, -1, -1, value);
  }

  constant(value: number): number {
    return this.#push(CONSTANT, -1, -1, value);
  }

  node(name: OperationName, a: number, b = -1): number {
    return this.#push(codeOf(name), a, b, 0);
  }

  #push(op: number, a: number, b: number, value: number): number {
    this.op.push(op);
    this.a.push(a);
    this.b.push(b);
    this.initial.push(value);
    return this.op.length - 1;
  }

  finish(name: string, output: number, slider: number): BenchGraph {
    return {
      name,
      count: this.op.length,
      op: Uint8Array.from(this.op),
      a: Int32Array.from(this.a),
      b: Int32Array.from(this.b),
      initial: Float64Array.from(this.initial),
      inputs: Int32Array.from(this.inputs),
      output,
      slider,
    };
  }
}

/** Values and gradients by the plainest pass there is: what every engine has to agree with before it is timed. */
export function reference(
  graph: BenchGraph,
  inputs: Float64Array,
): { values: Float64Array; gradients: Float64Array } {
  const { count, op, a, b } = graph;
  const values = Float64Array.from(graph.initial);
  const gradients = new Float64Array(count);
  graph.inputs.forEach((node, index) => {
    values[node] = inputs[index] ?? 0;
  });
  const at = (list: Float64Array, node: number) => list[node] ?? 0;
  for (let node = 0; node < count; node++) {
    const rule = ruleOf(op[node] ?? 0);
    if (rule.arity > 0) values[node] = rule.value(at(values, a[node] ?? 0), at(values, b[node] ?? 0));
  }
  gradients[graph.output] = 1;
  for (let node = count - 1; node >= 0; node--) {
    const rule = ruleOf(op[node] ?? 0);
    const upstream = at(gradients, node);
    if (rule.arity === 0 || upstream === 0) continue;
    const partials = rule.partials(at(values, a[node] ?? 0), at(values, b[node] ?? 0), at(values, node));
    partials.forEach((partial, port) => {
      const input = (port === 0 ? a : b)[node] ?? 0;
      gradients[input] = at(gradients, input) + upstream * partial;
    });
  }
  return { values, gradients };
}

/** Nodes that change when this input moves, itself left out. */
export function coneOf(graph: BenchGraph, input: number): number[] {
  const touched = new Uint8Array(graph.count);
  touched[input] = 1;
  const cone: number[] = [];
  for (let node = input + 1; node < graph.count; node++) {
    if (touched[graph.a[node] ?? -1] === 1 || touched[graph.b[node] ?? -1] === 1) {
      touched[node] = 1;
      cone.push(node);
    }
  }
  return cone;
}

/** Longest path, in nodes. */
export function depthOf(graph: BenchGraph): number {
  const level = new Int32Array(graph.count);
  let deepest = 0;
  for (let node = 0; node < graph.count; node++) {
    const below = Math.max(level[graph.a[node] ?? -1] ?? 0, level[graph.b[node] ?? -1] ?? 0);
    level[node] = below + 1;
    deepest = Math.max(deepest, below + 1);
  }
  return deepest;
}

/** How far the slider is moved: to this many times its value and back. */
export const SLIDE = 1.01;

/** Another set of input values close to the first: a pass over everything alternates between the two. */
export function nudged(value: number, index: number): number {
  return value * (1 + 0.001 * Math.cos(3 * index + 1));
}

export function inputSets(graph: BenchGraph): readonly [Float64Array, Float64Array] {
  const first = Float64Array.from(graph.inputs, (node) => graph.initial[node] ?? 0);
  return [first, first.map(nudged)];
}
