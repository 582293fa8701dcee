import { type BenchGraph, inputSets } from "../graphs/graph";
import type { Engine } from "../measure/engine";
import { engineOver, load } from "./gradboard";

/**
 * What people do with our engine beside moving everything: slopes, second derivatives, edits. In a process of its
 * own, since it teaches the optimiser other things than passes alone.
 */
export function build(graph: BenchGraph): Engine {
  const program = load(graph);
  const { slider } = graph;
  const rest = graph.initial[slider] ?? 0;
  const direction = new Map(Array.from(graph.inputs, (node) => [node, 1]));
  const sets = inputSets(graph);
  let side = 0;
  const moveSlider = () => {
    side = 1 - side;
    program.set(slider, rest * (1 + side / 100));
  };
  const moveAll = () => {
    side = 1 - side;
    const numbers = side === 0 ? sets[0] : sets[1];
    for (const [at, node] of graph.inputs.entries()) program.set(node, numbers[at] ?? 0);
  };
  return {
    ...engineOver(program),
    extras: {
      slope: () => {
        moveSlider();
        program.slope(slider);
      },
      // All inputs move, as they do for the gradient it is compared with: both begin with values that are not known.
      hessianVector: () => {
        moveAll();
        program.hessianVector(direction);
      },
    },
    figures: { append: () => append(graph), appendAfterRest: () => appendAfterRest(graph) },
  };
}

const APPENDED = 2000;

/** Nanoseconds to append a node to the whole graph and have its value, while somebody is editing. */
function append(graph: BenchGraph): number {
  const program = load(graph);
  program.run();
  const start = performance.now();
  for (let at = 0; at < APPENDED; at++) {
    const node = program.append("add", graph.output, graph.slider);
    program.forward();
    program.value(node);
  }
  return (1e6 * (performance.now() - start)) / APPENDED;
}

/** The same for the first node after a rest, when a faster tier has to be left. */
function appendAfterRest(graph: BenchGraph): number {
  const program = load(graph);
  program.rest();
  program.run();
  const start = performance.now();
  const node = program.append("add", graph.output, graph.slider);
  program.forward();
  program.value(node);
  return 1e6 * (performance.now() - start);
}
