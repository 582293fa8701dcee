import { arity } from "./kinds";
import type { Store } from "./store";
import { LEAF, WIDE } from "./tape-type";

/** Which nodes lead to a target, by position, and which leaves are among them. */
export type Reaching = { readonly reaches: Uint8Array; readonly leaves: Int32Array };

/** Finds what leads to a target that has a value. */
export function reaching({ tape, wides }: Store, target: number): Reaching {
  const { kind, a, b } = tape;
  const reaches = new Uint8Array(tape.kind.length);
  const leaves: number[] = [];
  reaches[target] = 1;
  for (let node = target; node >= 0; node--) {
    if (reaches[node] === 0) continue;
    const each = kind[node] ?? LEAF;
    if (each === LEAF) leaves.push(node);
    else if (each === WIDE) for (const input of wides.inputs(node)) reaches[input] = 1;
    else {
      reaches[a[node] ?? 0] = 1;
      if (arity[each] === 2) reaches[b[node] ?? 0] = 1;
    }
  }
  return { reaches, leaves: Int32Array.from(leaves) };
}
