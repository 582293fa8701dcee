import { inputSets, reference } from "../graphs/graph";
import { type Network, networkInScalars, parametersOf } from "../graphs/network";

/** The largest error of a loss and gradients, in the order of `parametersOf`, against the network in scalars. */
export function networkError(data: Network, loss: number, gradients: readonly number[]): number {
  const graph = networkInScalars(data);
  const { values, gradients: wanted } = reference(graph, inputSets(graph)[0]);
  // The scalar graph lists all weights before all biases.
  const inOrder = Array.from(graph.inputs, (node) => wanted[node] ?? 0);
  const take = (count: number) => inOrder.splice(0, count);
  const parameters = parametersOf(data);
  const weights = parameters.filter((_list, index) => index % 2 === 0).map(({ length }) => take(length));
  const biases = parameters.filter((_list, index) => index % 2 === 1).map(({ length }) => take(length));
  const all = weights.flatMap((list, layer) => [...list, ...(biases[layer] ?? [])]);
  const expected = values[graph.output] ?? Number.NaN;
  const errors = all.map((number, index) => Math.abs((gradients[index] ?? Number.NaN) - number));
  const worst = Math.max(Math.abs(loss - expected) / expected, ...errors);
  return Number.isNaN(worst) || gradients.length !== all.length ? Number.POSITIVE_INFINITY : worst;
}
