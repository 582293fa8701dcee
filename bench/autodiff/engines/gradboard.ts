import { compile, type GraphNode } from "@gradboard/autodiff";
import { type BenchGraph, CONSTANT, INPUT } from "../graphs/graph";
import { NAMES } from "../graphs/rules";
import type { Engine } from "../measure/engine";

export function build(graph: BenchGraph): Engine {
  const ids = Array.from(graph.op, (_op, node) => `n${node}`);
  const nodes = ids.map((id, node): GraphNode => {
    const op = graph.op[node] ?? 0;
    if (op === INPUT) return { id, op: "variable", inputs: [], value: graph.initial[node] ?? 0 };
    if (op === CONSTANT) return { id, op: "constant", inputs: [], value: graph.initial[node] ?? 0 };
    const inputs = [graph.a[node] ?? -1, graph.b[node] ?? -1].filter((input) => input >= 0);
    return { id, op: NAMES[op] ?? "", inputs: inputs.map((input) => ids[input] ?? null) };
  });
  const program = compile({ nodes }, ids[graph.output] ?? null);
  const number = (value: unknown) => (typeof value === "number" ? value : undefined);
  return {
    set: (node, value) => program.set(ids[node] ?? "", value),
    gradient: () => program.run(),
    value: (node) => number(program.value(ids[node] ?? "")),
    gradientOf: (node) => number(program.gradient(ids[node] ?? "")),
  };
}
