import { newTape, type Tape, WIDE } from "../tape/tape-type";
import { placesOf, SMALL_CONE } from "./cone";
import { backwardRuns, forwardRuns } from "./runs.generated";
import type { Schedule } from "./schedule";
import { noneNaN, noneNaNUpTo, watchedPlaces } from "./sound";
import { forwardNodes } from "./switch.generated";
import type { Tier, WideParts } from "./tier";
import { wideNodes } from "./wide-nodes";

/** The tier in plain JavaScript: one tight loop for each run. */
export function runsTier(tape: Tape, target: number, plan: Schedule, wide: WideParts): Tier {
  const { order, place, first, second, runs, leaves } = plan;
  const { count } = tape;
  const values = new Float64Array(count);
  const gradients = new Float64Array(count);
  for (let at = 0; at < count; at++) values[at] = tape.values[order[at] ?? 0] ?? 0;
  const nodes = wideNodes(plan, wide, values, gradients);
  const watched = watchedPlaces(plan, wide);
  const targetPlace = place[target] ?? 0;
  // The same nodes as a tape, for cones: too short for runs.
  const scheduled: Tape = {
    ...newTape(0),
    count,
    kind: plan.kind,
    a: first,
    b: second,
    values,
    gradients,
    wide: nodes,
  };
  let lastList: Int32Array | undefined;
  let lastPlaces: Int32Array = new Int32Array();

  const tier: Tier = {
    tier: "runs",
    values,
    places: place,
    forward(list) {
      if (list !== undefined && list.length < count * SMALL_CONE) {
        if (list !== lastList) lastPlaces = placesOf(list, plan);
        lastList = list;
        forwardNodes(scheduled, lastPlaces, 0, lastPlaces.length);
        return;
      }
      for (let at = 0; at < runs.length; at += 3) {
        const kind = runs[at] ?? 0;
        const from = runs[at + 1] ?? 0;
        const to = runs[at + 2] ?? 0;
        if (kind === WIDE) for (let node = from; node < to; node++) nodes[node]?.forward();
        else forwardRuns[kind]?.(values, first, second, from, to);
      }
    },
    backward() {
      gradients.fill(0);
      if (nodes.length > 0) wide.clearGradients();
      gradients[targetPlace] = 1;
      for (let at = plan.reachingRuns - 3; at >= 0; at -= 3) {
        const kind = runs[at] ?? 0;
        const from = runs[at + 1] ?? 0;
        const to = runs[at + 2] ?? 0;
        if (kind === WIDE) for (let node = to - 1; node >= from; node--) nodes[node]?.backward();
        else backwardRuns[kind]?.(values, gradients, first, second, from, to);
      }
      return (
        !Number.isNaN(values[targetPlace]) &&
        noneNaNUpTo(gradients, leaves) &&
        noneNaN(values, watched) &&
        noneNaN(gradients, watched)
      );
    },
    run() {
      tier.forward();
      return tier.backward();
    },
    value: (position) => values[place[position] ?? 0] ?? Number.NaN,
    gradient: (position) => gradients[place[position] ?? 0] ?? Number.NaN,
    copyTo(toValues, toGradients) {
      for (let at = 0; at < count; at++) {
        const position = order[at] ?? 0;
        toValues[position] = values[at] ?? 0;
        toGradients[position] = gradients[at] ?? 0;
      }
    },
  };
  return tier;
}
