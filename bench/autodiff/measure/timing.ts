import { type BenchGraph, inputSets, SLIDE } from "../graphs/graph";
import { type Engine, MODES } from "./engine";

/** Shorter than this between two looks at the clock would time the clock. */
const LEAST_BATCH_MS = 0.2;

/** The iterations that can be timed, by mode. */
export function iterationsOf(graph: BenchGraph, engine: Engine): ReadonlyMap<string, () => void> {
  const sets = inputSets(graph);
  const { inputs, slider } = graph;
  const rest = graph.initial[slider] ?? 0;
  let side = 0;
  const moveAll = () => {
    side = 1 - side;
    const numbers = side === 0 ? sets[0] : sets[1];
    for (let at = 0; at < inputs.length; at++) engine.set(inputs[at] ?? 0, numbers[at] ?? 0);
  };
  const moveSlider = () => {
    side = 1 - side;
    engine.set(slider, side === 0 ? rest : rest * SLIDE);
  };
  const iterations = new Map<string, () => void>();
  const [full, forward, sliderForward, sliderFull] = MODES;
  iterations.set(full ?? "", () => {
    moveAll();
    engine.gradient();
  });
  if (engine.forward !== undefined) {
    iterations.set(forward ?? "", () => {
      moveAll();
      engine.forward?.();
    });
    iterations.set(sliderForward ?? "", () => {
      moveSlider();
      engine.forward?.();
    });
  }
  iterations.set(sliderFull ?? "", () => {
    moveSlider();
    engine.gradient();
  });
  for (const [name, iterate] of Object.entries(engine.extras ?? {})) iterations.set(name, iterate);
  return iterations;
}

/** Times iterations in batches that double until the clock no longer counts. */
export class Stopwatch {
  readonly #batches = new Map<string, number>();

  /** Mean nanoseconds an iteration over about `milliseconds`. */
  measure(name: string, iterate: () => void, milliseconds: number): number {
    let batch = this.#batches.get(name) ?? 1;
    let done = 0;
    let passed = 0;
    const start = performance.now();
    do {
      for (let at = 0; at < batch; at++) iterate();
      done += batch;
      passed = performance.now() - start;
      if ((passed / done) * batch < LEAST_BATCH_MS) batch *= 2;
    } while (passed < milliseconds);
    this.#batches.set(name, batch);
    return (passed * 1e6) / done;
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
