import { isTensor, type Tensor, type Value } from "../tensor/tensor";
import { secondSteps, tangentSteps } from "../tiers/switch.generated";
import { MOST_LEAVES } from "./changes";
import type { Cone } from "./cone";
import type { Engine } from "./engine";
import * as plain from "./plain";
import { tangentsAreUnsound } from "./soundness";
import { stepsBetween } from "./steps";

/** How fast each of some leaves moves, by position. */
export type Directions = ReadonlyMap<number, Value>;

/** One number, vector or matrix a node, by position. */
export type Lookup = (node: number) => Value;

/** How fast every node moves when leaves do: the values' derivative along a direction. */
export function tangent(engine: Engine, directions: Directions): Lookup {
  const { store } = engine;
  engine.forward();
  engine.settle();
  const cone = start(engine, directions);
  move(engine, cone);
  const scalars = store.wides.tangents.slice(0, store.tape.count);
  const tensors = new Map<number, Tensor>();
  for (const [node, { shape, tangent: data }] of store.wides.operands) {
    tensors.set(node, { shape, data: data.slice() });
  }
  stop(engine, directions, cone);
  return (node) => tensors.get(node) ?? scalars[node] ?? 0;
}

/**
 * How fast every gradient moves when leaves do: the product of the target's second derivatives with a direction, by
 * a forward pass of tangents and one backward pass that carries both. Undefined where a node that leads to the target
 * holds a vector or takes more than two inputs, for which only first derivatives are known.
 */
export function hessianVector(engine: Engine, directions: Directions): Lookup | undefined {
  const { store, target } = engine;
  const { tape, wides } = store;
  if (target < 0) return undefined;
  const { reaches } = engine;
  for (const node of wides.sources.keys()) if (reaches[node] === 1) return undefined;
  const fast = engine.hessianVector(directions);
  if (fast !== undefined) return fast;
  engine.run();
  engine.settle();
  engine.settleGradients();
  const cone = start(engine, directions);
  move(engine, cone);
  const second = new Float64Array(tape.count);
  const steps = stepsBetween(tape, 0, target + 1, reaches);
  secondSteps(steps, steps.length, tape.values, tape.gradients, wides.tangents, second);
  stop(engine, directions, cone);
  return (node) => second[node] ?? 0;
}

/** Sets leaves moving; answers what they move, null for everything. */
function start({ store, cones }: Engine, directions: Directions): Cone | null {
  store.wides.stop();
  const { tangents, operands } = store.wides;
  for (const [leaf, direction] of directions) {
    const operand = operands.get(leaf);
    if (isTensor(direction)) operand?.tangent.set(direction.data.subarray(0, operand.tangent.length));
    else if (operand === undefined) tangents[leaf] = direction;
    else operand.tangent.fill(direction);
  }
  return directions.size > MOST_LEAVES ? null : cones.of(Int32Array.from(directions.keys()));
}

function stop(engine: Engine, directions: Directions, cone: Cone | null): void {
  for (const leaf of directions.keys()) engine.store.wides.tangents[leaf] = 0;
  clear(engine, cone);
}

/** Tangents over a cone, or over all; where they break, the plain tape finds out what they are. */
function move(engine: Engine, cone: Cone | null): void {
  const { tape, wides } = engine.store;
  const steps = cone?.steps ?? stepsBetween(tape, 0, tape.count);
  tangentSteps(steps, steps.length, tape.values, wides.tangents, tape.wide);
  const nodes = cone?.nodes ?? null;
  const count = nodes?.length ?? tape.count;
  if (tangentsAreUnsound(engine.store, nodes, count)) plain.tangent(tape, wides.tangents, nodes, 0, count);
}

function clear({ store }: Engine, cone: Cone | null): void {
  const { tangents, operands } = store.wides;
  if (cone === null) tangents.fill(0, 0, store.tape.count);
  else for (const node of cone.nodes) tangents[node] = 0;
  if (operands.size > 0) for (const { tangent: data } of operands.values()) data.fill(0);
}
