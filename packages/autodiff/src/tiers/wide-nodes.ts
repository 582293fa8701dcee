import { WIDE, type WideNode } from "../tape/tape-type";
import { entryLoops } from "./entries.generated";
import type { Schedule } from "./schedule";
import type { WideParts } from "./tier";

/** The wide nodes of a schedule over its own arrays, by slot. */
export function wideNodes(
  { kind, order, slot }: Schedule,
  wide: WideParts,
  values: Float64Array,
  gradients: Float64Array,
): (WideNode | undefined)[] {
  const nodes: (WideNode | undefined)[] = [];
  if (!kind.includes(WIDE)) return nodes;
  const numbers = { values, gradients, tangents: new Float64Array(values.length) };
  for (let at = 0; at < kind.length; at++) {
    if (kind[at] === WIDE)
      nodes[2 * at] = wide.over(numbers, order[at] ?? 0, (position) => slot[position] ?? 0, entryLoops);
  }
  return nodes;
}
