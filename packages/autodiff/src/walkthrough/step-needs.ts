import type { NodeId } from "../graph";
import type { Program } from "../program";
import type { Step } from "./step";

/** The steps that must come before each step, directly: what it uses must have been shown. */
export function stepNeeds(program: Program, steps: readonly Step[]): (step: Step) => readonly Step[] {
  const values = new Map<NodeId, Step>();
  const gradients = new Map<NodeId, Step>();
  const contributions = new Map<NodeId, Step[]>();
  for (const step of steps) {
    if (step.kind === "value") values.set(step.node, step);
    if (step.kind === "contribution")
      contributions.set(step.node, [...(contributions.get(step.node) ?? []), step]);
    for (const id of step.reveals.gradients) gradients.set(id, step);
  }
  return ({ kind, node, wires: [wire] }) => {
    if (kind === "value") return program.inputs(node).flatMap((input) => values.get(input ?? "") ?? []);
    if (kind === "seed") return [...values.values()];
    if (kind === "sum") return contributions.get(node) ?? [];
    const source = wire === undefined ? undefined : gradients.get(wire.to);
    return source === undefined ? [] : [source];
  };
}
