import { LEAF, WIDE, type WideNode } from "../tape/tape-type";
import { swallows } from "./kinds.generated";
import type { Schedule } from "./schedule";
import type { WideParts } from "./tier";

/** The wide nodes of a schedule over its own arrays, by place. */
export function wideNodes(
  { kind, order, place }: Schedule,
  wide: WideParts,
  values: Float64Array,
  gradients: Float64Array,
): (WideNode | undefined)[] {
  const nodes: (WideNode | undefined)[] = [];
  if (!kind.includes(WIDE)) return nodes;
  const numbers = { values, gradients, tangents: new Float64Array(kind.length) };
  for (let at = 0; at < kind.length; at++) {
    if (kind[at] === WIDE) nodes[at] = wide.over(numbers, order[at] ?? 0, (position) => place[position] ?? 0);
  }
  return nodes;
}

/**
 * The places that must not hold NaN for plain products to be right: NaN has no slope, and these feed nodes that can
 * turn it into a number. Everywhere else NaN goes on to the target.
 */
export function watchedPlaces({ kind, first, second, order, place }: Schedule, wide: WideParts): Int32Array {
  const watched = new Set<number>();
  for (let at = 0; at < kind.length; at++) {
    const mine = kind[at] ?? LEAF;
    if (mine === WIDE) {
      const inputs = wide.inputs(order[at] ?? 0);
      for (let port = 0; port < inputs.length; port++) watched.add(place[inputs[port] ?? 0] ?? 0);
      watched.add(at);
      continue;
    }
    const ports = swallows[mine] ?? 0;
    if ((ports & 1) !== 0) watched.add(first[at] ?? 0);
    if ((ports & 2) !== 0) watched.add(second[at] ?? 0);
  }
  return Int32Array.from(watched).filter((at) => kind[at] !== LEAF);
}

/** Is one of the numbers at these places NaN? */
export function anyNaN(numbers: Float64Array, places: Int32Array): boolean {
  for (let at = 0; at < places.length; at++) {
    if (Number.isNaN(numbers[places[at] ?? 0])) return true;
  }
  return false;
}
