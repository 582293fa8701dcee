import { FlatGraph, kindNumber, type Value } from "@gradboard/autodiff";
import { type BenchGraph, CONSTANT, INPUT } from "../graphs/graph";
import { NAMES } from "../graphs/rules";
import type { Engine } from "../measure/engine";

const KINDS = NAMES.map((name) => kindNumber(name) ?? -1);
const number = (value: Value | undefined) => (typeof value === "number" ? value : undefined);

/** Our own engine through its flat entry: nodes by number, faster tiers after `rest`. */
export function build(graph: BenchGraph): Engine {
  const program = load(graph);
  const { slider } = graph;
  const direction = new Map(Array.from(graph.inputs, (node) => [node, 1]));
  let side = 1;
  const moveSlider = () => {
    side = 2.01 - side;
    program.set(slider, (graph.initial[slider] ?? 0) * side);
  };
  return {
    set: (node, value) => program.set(node, value),
    forward: () => program.forward(),
    gradient: () => program.run(),
    value: (node) => number(program.value(node)),
    gradientOf: (node) => number(program.gradient(node)),
    rest: () => program.rest(),
    extras: {
      slope: () => {
        moveSlider();
        program.slope(slider);
      },
      hessianVector: () => {
        moveSlider();
        program.hessianVector(direction);
      },
    },
    figures: { append: () => append(graph), appendAfterRest: () => appendAfterRest(graph) },
  };
}

function load(graph: BenchGraph): FlatGraph {
  const program = new FlatGraph(graph.count);
  const { count, op, a, b, initial } = graph;
  for (let node = 0; node < count; node++) {
    const code = op[node] ?? 0;
    if (code === INPUT) program.leaf(initial[node] ?? 0);
    else if (code === CONSTANT) program.constant(initial[node] ?? 0);
    else program.appendKind(KINDS[code] ?? -1, a[node] ?? 0, Math.max(b[node] ?? 0, 0));
  }
  program.target = graph.output;
  return program;
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
