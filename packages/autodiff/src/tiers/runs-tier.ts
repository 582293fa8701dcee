import { type Tape, WIDE } from "../tape/tape-type";
import { FewNodes, runsOf, SMALL_CONE } from "./cone";
import { backwardRuns, forwardRuns } from "./runs.generated";
import type { Schedule } from "./schedule";
import { noneNaN, noneNaNUpTo, watchedSlots } from "./sound";
import type { Tier, WideParts } from "./tier";
import { wideNodes } from "./wide-nodes";

/** The tier in plain JavaScript: one tight loop for each run. */
export function runsTier(tape: Tape, target: number, plan: Schedule, wide: WideParts): Tier {
  const { order, slot, inputs, runs, leaves } = plan;
  const { count } = tape;
  const values = new Float64Array(2 * count + 1);
  const gradients = values.subarray(1);
  for (let at = 0; at < count; at++) values[2 * at] = tape.values[order[at] ?? 0] ?? 0;
  const nodes = wideNodes(plan, wide, values, gradients);
  const watched = watchedSlots(plan, wide);
  const targetSlot = slot[target] ?? 0;
  const fewNodes = new FewNodes(plan, values, nodes);
  let coneList: Int32Array | undefined;
  let cone: Int32Array = new Int32Array();

  const forwardThrough = (list: Int32Array) => {
    for (let at = 0; at < list.length; at += 3) {
      const kind = list[at] ?? 0;
      const from = list[at + 1] ?? 0;
      const to = list[at + 2] ?? 0;
      if (kind === WIDE) for (let node = from; node < to; node += 2) nodes[node]?.forward();
      else forwardRuns[kind]?.(values, inputs, from, to);
    }
  };
  const tier: Tier = {
    tier: "runs",
    values,
    places: slot,
    forward(list) {
      if (list === undefined || list.length > count * SMALL_CONE) {
        forwardThrough(runs);
        return;
      }
      if (fewNodes.forward(list)) return;
      if (list !== coneList) cone = runsOf(list, plan);
      coneList = list;
      forwardThrough(cone);
    },
    backward() {
      for (let at = 0; at < 2 * count; at += 2) gradients[at] = 0;
      if (nodes.length > 0) wide.clearGradients();
      gradients[targetSlot] = 1;
      for (let at = plan.reachingRuns - 3; at >= 0; at -= 3) {
        const kind = runs[at] ?? 0;
        const from = runs[at + 1] ?? 0;
        const to = runs[at + 2] ?? 0;
        if (kind === WIDE) for (let node = to - 2; node >= from; node -= 2) nodes[node]?.backward();
        else backwardRuns[kind]?.(values, gradients, inputs, from, to);
      }
      return (
        !Number.isNaN(values[targetSlot]) &&
        noneNaNUpTo(gradients, 2 * leaves, 2) &&
        noneNaN(values, watched) &&
        noneNaN(gradients, watched)
      );
    },
    run() {
      tier.forward();
      return tier.backward();
    },
    value: (position) => values[slot[position] ?? 0] ?? Number.NaN,
    gradient: (position) => gradients[slot[position] ?? 0] ?? Number.NaN,
    copyTo(toValues, toGradients) {
      for (let at = 0; at < count; at++) {
        const position = order[at] ?? 0;
        toValues[position] = values[2 * at] ?? 0;
        toGradients[position] = gradients[2 * at] ?? 0;
      }
    },
  };
  return tier;
}
