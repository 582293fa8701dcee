import { FlatGraph, kindNumber, type Value } from "@gradboard/autodiff";
import { type BenchGraph, CONSTANT, INPUT } from "../graphs/graph";
import { NAMES } from "../graphs/rules";
import type { Engine } from "../measure/engine";

const KINDS = NAMES.map((name) => kindNumber(name) ?? -1);
const number = (value: Value | undefined) => (typeof value === "number" ? value : undefined);

/** Our own engine through its flat entry: nodes by number, faster tiers after `rest`. */
export function build(graph: BenchGraph): Engine {
  return engineOver(load(graph));
}

export function engineOver(program: FlatGraph): Engine {
  return {
    set: (node, value) => program.set(node, value),
    forward: () => program.forward(),
    gradient: () => program.run(),
    value: (node) => number(program.value(node)),
    gradientOf: (node) => number(program.gradient(node)),
    rest: () => program.rest(),
  };
}

export function load(graph: BenchGraph): FlatGraph {
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
