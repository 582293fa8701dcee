import { type NodeId, wireKey } from "../graph";
import type { Step } from "./step";

/** Everything that may be seen; contributions by `wireKey`. */
export type Revealed = {
  readonly values: ReadonlySet<NodeId>;
  readonly gradients: ReadonlySet<NodeId>;
  readonly contributions: ReadonlySet<string>;
};

/** What the steps from the first up to and including `index` have shown; before the first step nothing. */
export function revealed(steps: readonly Step[], index: number): Revealed {
  const values = new Set<NodeId>();
  const gradients = new Set<NodeId>();
  const contributions = new Set<string>();
  for (const step of steps.slice(0, Math.max(index + 1, 0))) {
    for (const id of step.reveals.values) values.add(id);
    for (const id of step.reveals.gradients) gradients.add(id);
    for (const wire of step.reveals.contributions) contributions.add(wireKey(wire));
  }
  return { values, gradients, contributions };
}
