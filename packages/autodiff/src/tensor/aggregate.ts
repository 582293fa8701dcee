import type { Operation, WideRule } from "../operation";
import { carry } from "../tape/carry";
import { wideSlopes } from "./elementwise";
import type { Kernel } from "./kernel";
import type { Operand } from "./operand";

/** More entries than these are not looked through for a corner. */
const MOST_COMPARED = 10_000;

/** A variadic operation over all the entries of one vector or matrix. */
export function aggregateKernel(record: Operation, rule: WideRule, input: Operand, output: Operand): Kernel {
  const entries: number[] = Array.from(input.value);
  const locals = new Float64Array(entries.length);
  const gather = () => {
    for (let place = 0; place < entries.length; place++) entries[place] = input.value[place] ?? 0;
  };
  const slopes = (into: Float64Array) => {
    gather();
    wideSlopes(rule, entries, output.value[0] ?? 0, into, 0, 1);
  };
  return {
    forward() {
      gather();
      output.value[0] = rule.forward(entries);
    },
    pull([sent]) {
      if (sent === undefined) return;
      slopes(locals);
      const upstream = output.gradient[0] ?? 0;
      for (let place = 0; place < sent.length; place++)
        sent[place] = (sent[place] ?? 0) + carry(upstream, locals[place] ?? 0);
    },
    push([asked]) {
      let sum = 0;
      if (asked !== false) {
        slopes(locals);
        for (let place = 0; place < locals.length; place++)
          sum += carry(input.tangent[place] ?? 0, locals[place] ?? 0);
      }
      output.tangent[0] = sum;
    },
    partial: (_port, into) => slopes(into),
    kink: () => (entries.length > MOST_COMPARED ? undefined : record.kink?.(...entries)),
  };
}
