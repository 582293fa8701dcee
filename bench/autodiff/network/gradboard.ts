import { FlatGraph, isTensor, type Tensor } from "@gradboard/autodiff";
import { type Network, parametersOf } from "../graphs/network";
import type { NetworkEngine } from "./engine";

const matrix = (rows: number, columns: number, data: Float64Array): Tensor => ({
  shape: [rows, columns],
  data,
});

/** Our own engine with a matrix a layer: dense, tanh, and the mean of squared errors. */
export function build(data: Network): NetworkEngine {
  const graph = new FlatGraph();
  const parameters = parametersOf(data);
  const shapes = data.sizes.slice(1).flatMap((to, layer) => [[data.sizes[layer] ?? 0, to], [to]]);
  const nodes = parameters.map((numbers, index) => graph.leaf({ shape: shapes[index] ?? [], data: numbers }));
  let layer = graph.constant(matrix(data.points, 2, Float64Array.from(data.x.flat())));
  for (let at = 0; at < nodes.length; at += 2) {
    layer = graph.append("dense", layer, nodes[at] ?? 0, nodes[at + 1] ?? 0);
    if (at + 2 < nodes.length) layer = graph.append("tanh", layer);
  }
  const wanted = graph.constant(matrix(data.points, 1, Float64Array.from(data.y)));
  graph.target = graph.append("mean", graph.append("squared_error", layer, wanted));
  return {
    step(numbers) {
      nodes.forEach((node, index) => {
        graph.set(node, { shape: shapes[index] ?? [], data: numbers[index] ?? new Float64Array() });
      });
      graph.run();
      const loss = graph.value(graph.target);
      return typeof loss === "number" ? loss : Number.NaN;
    },
    gradients: () =>
      nodes.map((node) => {
        const gradient = graph.gradient(node);
        return isTensor(gradient) ? gradient.data : [];
      }),
  };
}
