import { type BenchGraph, GraphBuilder } from "./graph";

/** What a class draws: one logistic neuron with two inputs, its squared error and a penalty, 23 nodes. */
export function lesson(): BenchGraph {
  const graph = new GraphBuilder();
  const [height, width] = [graph.input(0.8), graph.input(-1.1)];
  const [first, second] = [graph.input(0.6), graph.input(0.3)];
  const bias = graph.input(0.2);
  const [wanted, penalty] = [graph.constant(1), graph.constant(0.02)];
  const weighted = graph.node("add", graph.node("mul", first, height), graph.node("mul", second, width));
  const activation = graph.node("add", weighted, bias);
  const error = graph.node("sub", graph.node("sigmoid", activation), wanted);
  const weights = graph.node("add", graph.node("mul", first, first), graph.node("mul", second, second));
  const loss = graph.node("add", graph.node("mul", error, error), graph.node("mul", penalty, weights));
  const tail = graph.node("exp", graph.node("neg", activation));
  return graph.finish("lesson", graph.node("ln", graph.node("add", loss, tail)), first);
}
