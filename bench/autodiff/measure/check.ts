import { type BenchGraph, CONSTANT, inputSets, reference, SLIDE } from "../graphs/graph";
import type { Engine } from "./engine";

type Reader = Pick<Engine, "value" | "gradientOf">;

function relativeError(got: number | undefined, wanted: number, scale: number): number {
  if (got === undefined || Object.is(got, wanted)) return 0;
  const error = Math.abs(got - wanted) / Math.max(Math.abs(wanted), scale);
  return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
}

/** The largest relative error of what an engine tells; gradients are judged by the size of the largest. */
export function worstError(graph: BenchGraph, inputs: Float64Array, engine: Reader): number {
  const { values, gradients } = reference(graph, inputs);
  const scale = 1e-3 * gradients.reduce((most, each) => Math.max(most, Math.abs(each)), 1e-3);
  let worst = 0;
  for (let node = 0; node < graph.count; node++) {
    worst = Math.max(worst, relativeError(engine.value(node), values[node] ?? 0, 1e-6));
    if (graph.op[node] === CONSTANT) continue;
    worst = Math.max(worst, relativeError(engine.gradientOf(node), gradients[node] ?? 0, scale));
  }
  return worst;
}

/** Runs an engine at both sets of inputs, there and back, and with the slider alone moved. */
export function checkEngine(graph: BenchGraph, engine: Engine): number {
  const sets = inputSets(graph);
  const setAll = (inputs: Float64Array) => {
    for (const [index, node] of graph.inputs.entries()) engine.set(node, inputs[index] ?? 0);
  };
  let worst = 0;
  for (const inputs of [sets[0], sets[1], sets[0]]) {
    setAll(inputs);
    engine.gradient();
    worst = Math.max(worst, worstError(graph, inputs, engine));
  }
  const moved = Float64Array.from(sets[0]);
  const place = graph.inputs.indexOf(graph.slider);
  moved[place] = (moved[place] ?? 0) * SLIDE;
  engine.set(graph.slider, moved[place] ?? 0);
  engine.forward?.();
  engine.gradient();
  worst = Math.max(worst, worstError(graph, moved, engine));
  setAll(sets[0]);
  engine.gradient();
  return worst;
}
