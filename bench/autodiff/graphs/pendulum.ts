import { type BenchGraph, GraphBuilder } from "./graph";

const STEPS = 10_000;

/** A swinging pendulum, step by step: a graph 50,001 nodes deep and hardly wider than one, which cannot be batched. */
export function pendulum(): BenchGraph {
  const graph = new GraphBuilder();
  const start = graph.input(0.6);
  let angle = start;
  let speed = graph.input(0);
  const gravity = graph.input(1);
  const step = graph.constant(0.002);
  const pull = graph.node("mul", gravity, step);
  for (let at = 0; at < STEPS; at++) {
    speed = graph.node("sub", speed, graph.node("mul", pull, graph.node("sin", angle)));
    angle = graph.node("add", angle, graph.node("mul", step, speed));
  }
  return graph.finish("pendulum", graph.node("mul", angle, angle), start);
}
