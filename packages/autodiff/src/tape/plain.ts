import { carry } from "./carry";
import { kinds } from "./kinds";
import { LEAF, type Tape, WIDE } from "./tape-type";

/*
 * The plain tape: what every other way of computing the same numbers must agree with. It walks the nodes one by one
 * and asks the table of operations for each value and each local derivative.
 */

/**
 * Computes values, inputs before what uses them: at the positions `from` to `to` (not included), or at those that
 * stand in this part of `list`.
 */
export function forward(tape: Tape, list: Int32Array | null, from: number, to: number): void {
  const { kind, a, b, values, wide } = tape;
  for (let at = from; at < to; at++) {
    const node = list === null ? at : (list[at] ?? 0);
    const each = kind[node] ?? LEAF;
    if (each === LEAF) continue;
    const rule = kinds[each]?.record;
    if (rule === undefined) wide[node]?.forward();
    else values[node] = rule.forward(values[a[node] ?? 0] ?? 0, values[b[node] ?? 0] ?? 0);
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

/**
 * Computes tangents at positions as `forward` does: how fast a node's value changes is the sum over its inputs of the
 * local derivative times how fast the input changes.
 */
export function tangent(
  tape: Tape,
  tangents: Float64Array,
  list: Int32Array | null,
  from: number,
  to: number,
): void {
  const { kind, a, b, wide } = tape;
  for (let at = from; at < to; at++) {
    const node = list === null ? at : (list[at] ?? 0);
    const each = kind[node] ?? LEAF;
    if (each === LEAF) continue;
    if (each === WIDE) {
      wide[node]?.tangent();
      continue;
    }
    const derived = kinds[each]?.derived ?? [];
    let sum = 0;
    for (let port = 0; port < derived.length; port++) {
      const input = (port === 0 ? a[node] : b[node]) ?? 0;
      if (derived[port]) sum += carry(tangents[input] ?? 0, partial(tape, node, port));
    }
    tangents[node] = sum;
  }
}

/** The local derivative of a narrow node on the tape. */
function partial({ kind, a, b, values }: Tape, node: number, port: number): number {
  const [first, second] = [values[a[node] ?? 0] ?? 0, values[b[node] ?? 0] ?? 0];
  return partialOf(kind[node] ?? LEAF, port, first, second, values[node] ?? 0);
}

/** The local derivative of a kind with respect to one of its inputs; `value` is what the inputs a and b give. */
export function partialOf(kind: number, port: number, a: number, b: number, value: number): number {
  // A value that is not a number has no slope either.
  if (Number.isNaN(value)) return value;
  return kinds[kind]?.record.partials[port]?.(a, b, value) ?? 0;
}
