import type { Plan } from "./plan";

/** The numbers of a program: one value and gradient a node, one partial and contribution a flat port. */
export type Tape = {
  readonly values: Float64Array;
  readonly gradients: Float64Array;
  readonly partials: Float64Array;
  readonly contributions: Float64Array;
};

export function newTape(plan: Plan): Tape {
  const nodes = plan.structure.ids.length;
  const ports = plan.structure.source.length;
  return {
    values: new Float64Array(nodes),
    gradients: new Float64Array(nodes),
    partials: new Float64Array(ports),
    contributions: new Float64Array(ports),
  };
}

/**
 * upstream · local, where an exact 0 on either side absorbs an infinity (a dead branch over a pole sends nothing
 * back) while NaN stays NaN.
 */
export function carry(upstream: number, local: number): number {
  if (upstream === 0 || local === 0) return Number.isNaN(upstream) || Number.isNaN(local) ? Number.NaN : 0;
  return upstream * local;
}

/** Computes every value from the leaves. */
export function forward(plan: Plan, tape: Tape): void {
  const { start, source, operations } = plan.structure;
  const { values } = tape;
  for (const node of plan.computable) {
    const record = operations[node];
    if (record === undefined || record.kind === "leaf") continue;
    const first = start[node] ?? 0;
    const last = start[node + 1] ?? 0;
    const a = first < last ? (values[source[first] ?? 0] ?? 0) : 0;
    const b = first + 1 < last ? (values[source[first + 1] ?? 0] ?? 0) : 0;
    values[node] = record.forward(a, b);
  }
}

/** Computes every gradient from the target, starting from zero. */
export function backward(plan: Plan, tape: Tape): void {
  const { start, source, operations } = plan.structure;
  const { values, gradients, partials, contributions } = tape;
  gradients.fill(0);
  if (plan.target < 0 || plan.hasValue[plan.target] === 0) return;
  gradients[plan.target] = 1;
  for (let at = plan.computable.length - 1; at >= 0; at--) {
    const node = plan.computable[at] ?? 0;
    const record = operations[node];
    if (plan.reaches[node] === 0 || record === undefined || record.ports.length === 0) continue;
    const first = start[node] ?? 0;
    const ports = record.partials.length;
    const a = values[source[first] ?? 0] ?? 0;
    const b = ports > 1 ? (values[source[first + 1] ?? 0] ?? 0) : 0;
    const value = values[node] ?? 0;
    const upstream = gradients[node] ?? 0;
    for (let port = 0; port < ports; port++) {
      const input = source[first + port] ?? 0;
      if (plan.underived[input] === 1) continue;
      // A value that is not a number has no slope either.
      const local = Number.isNaN(value) ? value : (record.partials[port]?.(a, b, value) ?? 0);
      const carried = carry(upstream, local);
      partials[first + port] = local;
      contributions[first + port] = carried;
      gradients[input] = (gradients[input] ?? 0) + carried;
    }
  }
}

/** Local derivatives of a node that does not lead to the target, where nobody has formed them yet. */
export function partialOf(plan: Plan, tape: Tape, node: number, port: number): number {
  const { start, source, operations } = plan.structure;
  const first = start[node] ?? 0;
  const ports = (start[node + 1] ?? 0) - first;
  const a = tape.values[source[first] ?? 0] ?? 0;
  const b = ports > 1 ? (tape.values[source[first + 1] ?? 0] ?? 0) : 0;
  const value = tape.values[node] ?? 0;
  return Number.isNaN(value) ? value : (operations[node]?.partials[port]?.(a, b, value) ?? 0);
}
