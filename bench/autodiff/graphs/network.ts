import { type BenchGraph, GraphBuilder } from "./graph";
import { randomNumbers } from "./random";

/** A small network and the points it learns: two interleaved half circles, in class 1 and -1. */
export type Network = {
  readonly points: number;
  readonly sizes: readonly number[];
  /** One row a point. */
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
  /** weights[layer][from][to] */
  readonly weights: readonly (readonly (readonly number[])[])[];
  readonly biases: readonly (readonly number[])[];
};

export function network(points = 100): Network {
  const random = randomNumbers(3);
  const sizes = [2, 16, 16, 1];
  const x: number[][] = [];
  const y: number[] = [];
  for (let point = 0; point < points; point++) {
    const angle = Math.PI * random();
    const noise = 0.1 * (random() - 0.5);
    const upper = point % 2 === 0;
    x.push(
      upper
        ? [Math.cos(angle), Math.sin(angle) + noise]
        : [1 - Math.cos(angle), 0.5 - Math.sin(angle) + noise],
    );
    y.push(upper ? 1 : -1);
  }
  const between = (low: number, high: number) => low + (high - low) * random();
  const pairs = sizes.slice(1).map((to, layer) => ({ from: sizes[layer] ?? 0, to }));
  const weights = pairs.map(({ from, to }) => {
    const scale = 1 / Math.sqrt(from);
    return Array.from({ length: from }, () => Array.from({ length: to }, () => between(-scale, scale)));
  });
  const biases = pairs.map(({ to }) => Array.from({ length: to }, () => between(-0.1, 0.1)));
  return { points, sizes, x, y, weights, biases };
}

/** The network's weights and biases as flat lists, row by row: weights, bias, weights, bias, … */
export function parametersOf({ weights, biases }: Network): Float64Array[] {
  return weights.flatMap((matrix, layer) => [
    Float64Array.from(matrix.flat()),
    Float64Array.from(biases[layer] ?? []),
  ]);
}

/** Mean squared error of the network over all points, every number a node: about 65,000 of them. */
export function networkInScalars(data: Network = network()): BenchGraph {
  const graph = new GraphBuilder();
  const weights = data.weights.map((matrix) => matrix.map((row) => row.map((value) => graph.input(value))));
  const biases = data.biases.map((row) => row.map((value) => graph.input(value)));
  let total: number | undefined;
  data.x.forEach((point, index) => {
    let layerIn = point.map((value) => graph.constant(value));
    weights.forEach((matrix, layer) => {
      layerIn = (biases[layer] ?? []).map((bias, to) => {
        let sum = bias;
        layerIn.forEach((node, from) => {
          sum = graph.node("add", sum, graph.node("mul", matrix[from]?.[to] ?? 0, node));
        });
        return layer + 1 < weights.length ? graph.node("tanh", sum) : sum;
      });
    });
    const error = graph.node("sub", layerIn[0] ?? 0, graph.constant(data.y[index] ?? 0));
    const square = graph.node("mul", error, error);
    total = total === undefined ? square : graph.node("add", total, square);
  });
  const mean = graph.node("mul", total ?? 0, graph.constant(1 / data.points));
  return graph.finish("mlp", mean, weights[0]?.[0]?.[0] ?? 0);
}
