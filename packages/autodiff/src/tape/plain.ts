import { carry } from "./carry";
import { kinds } from "./kinds";
import { LEAF, type Tape, WIDE } from "./tape-type";

/*
 * The plain tape: what every other way of computing the same numbers must agree with. It walks the nodes one by one
 * and asks the table of operations for each value and each local derivative.
 */

/** Computes the values at positions `from` to `to` (not included), inputs before what uses them. */
export function forward(tape: Tape, from: number, to: number): void {
  const { kind, a, b, values, wide } = tape;
  for (let node = from; node < to; node++) {
    const each = kind[node] ?? LEAF;
    if (each === LEAF) continue;
    if (each === WIDE) wide[node]?.forward();
    else
      values[node] =
        kinds[each]?.record.forward(values[a[node] ?? 0] ?? 0, values[b[node] ?? 0] ?? 0) ?? Number.NaN;
  }
}

/**
 * Computes every gradient of the target, starting from zero, by the chain rule: what a node gets from one of its
 * consumers is that consumer's gradient times the local derivative. `reaches` marks the nodes that lead to the target.
 */
export function backward(tape: Tape, target: number, reaches: Uint8Array): void {
  const { kind, a, b, gradients, wide } = tape;
  gradients.fill(0, 0, tape.count);
  gradients[target] = 1;
  for (let node = target; node >= 0; node--) {
    const each = kind[node] ?? LEAF;
    if (each === LEAF || reaches[node] !== 1) continue;
    if (each === WIDE) {
      wide[node]?.backward();
      continue;
    }
    const upstream = gradients[node] ?? 0;
    const derived = kinds[each]?.derived ?? [];
    for (let port = 0; port < derived.length; port++) {
      if (!derived[port]) continue;
      const input = (port === 0 ? a[node] : b[node]) ?? 0;
      gradients[input] = (gradients[input] ?? 0) + carry(upstream, partial(tape, node, port));
    }
  }
}

/** The local derivative of a narrow node with respect to one of its ports. */
export function partial(tape: Tape, node: number, port: number): number {
  const { kind, a, b, values } = tape;
  const value = values[node] ?? 0;
  // A value that is not a number has no slope either.
  if (Number.isNaN(value)) return value;
  const rule = kinds[kind[node] ?? LEAF]?.record.partials[port];
  return rule?.(values[a[node] ?? 0] ?? 0, values[b[node] ?? 0] ?? 0, value) ?? 0;
}
