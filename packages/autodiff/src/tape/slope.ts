import { noneNaN } from "../tiers/sound";
import { tangentSteps } from "../tiers/switch.generated";
import type { Engine } from "./engine";
import * as plain from "./plain";
import { tangentsAreUnsound } from "./soundness";
import { WORDS } from "./steps";

/**
 * The derivative of the target in one leaf by a tangent over what stands behind it: cheaper than a backward pass where
 * little does. A leaf must hold a number.
 */
export function slope(engine: Engine, leaf: number): number {
  const { store, target } = engine;
  engine.forward();
  engine.settle();
  if (target < 0) return Number.NaN;
  if (leaf === target) return 1;
  const cone = engine.cones.behind(leaf);
  // What comes after the target cannot matter to it.
  const count = cone.upToTarget(target);
  if (count === 0) return 0;
  const { tape, wides } = store;
  const { values, wide } = tape;
  // The same slider again: its cone is overwritten, and nothing else moves.
  if (wides.moved !== cone) {
    wides.stop();
    wides.moved = cone;
  }
  const { tangents } = wides;
  tangents[leaf] = 1;
  tangentSteps(cone.steps, WORDS * count, values, tangents, wide);
  if (wides.sources.size > 0) return amongWides(engine, leaf);
  const found = tangents[target] ?? 0;
  if (!Number.isNaN(found) && !Number.isNaN(values[target]) && noneNaN(values, cone.watched)) return found;
  plain.tangent(tape, tangents, cone.nodes, 0, count);
  return tangents[target] ?? 0;
}

/** The same where vectors and nodes of many inputs have tangents of their own, and rules that hide NaN. */
function amongWides(engine: Engine, leaf: number): number {
  const { store, target } = engine;
  const { tape, wides } = store;
  const cone = engine.cones.behind(leaf);
  const count = cone.upToTarget(target);
  if (tangentsAreUnsound(store, cone.nodes, count)) plain.tangent(tape, wides.tangents, cone.nodes, 0, count);
  const found = wides.operands.get(target)?.tangent[0] ?? wides.tangents[target] ?? 0;
  wides.stop();
  return found;
}
