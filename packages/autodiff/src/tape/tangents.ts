import { isTensor, type Tensor, type Value } from "../tensor/tensor";
import { backwardTangents, tangentNodes } from "../tiers/switch.generated";
import { MOST_LEAVES } from "./cones";
import type { Engine } from "./engine";
import * as plain from "./plain";
import { LEAF, WIDE } from "./tape-type";

/** How fast each of some leaves moves, by position. */
export type Directions = ReadonlyMap<number, Value>;

/** One number, vector or matrix a node, by position. */
export type Lookup = (node: number) => Value;

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
  const end = firstAbove(cone, target);
  if (end === 0 || cone[end - 1] !== target) return 0;
  const { tape, wides } = store;
  const { tangents } = wides;
  tangents[leaf] = 1;
  tangentNodes(tape, tangents, cone, 0, end);
  if (isUnsound(engine, cone, end)) plain.tangent(tape, tangents, cone, 0, end);
  const found = wides.operands.get(target)?.tangent[0] ?? tangents[target] ?? 0;
  tangents[leaf] = 0;
  clear(engine, cone, end);
  return found;
}

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
  engine.run();
  engine.settle();
  engine.settleGradients();
  const cone = start(engine, directions);
  move(engine, cone);
  const second = new Float64Array(tape.count);
  backwardTangents(tape, wides.tangents, second, target, reaches);
  stop(engine, directions, cone);
  return (node) => second[node] ?? 0;
}

/** Sets leaves moving; answers what they move, null for everything. */
function start({ store, cones }: Engine, directions: Directions): Int32Array | null {
  const { tangents, operands } = store.wides;
  for (const [leaf, direction] of directions) {
    const operand = operands.get(leaf);
    if (isTensor(direction)) operand?.tangent.set(direction.data.subarray(0, operand.tangent.length));
    else if (operand === undefined) tangents[leaf] = direction;
    else operand.tangent.fill(direction);
  }
  return directions.size > MOST_LEAVES ? null : cones.of(Int32Array.from(directions.keys()));
}

function stop(engine: Engine, directions: Directions, cone: Int32Array | null): void {
  for (const leaf of directions.keys()) engine.store.wides.tangents[leaf] = 0;
  clear(engine, cone);
}

/** Tangents over a cone, or over all; where they break, the plain tape finds out what they are. */
function move(engine: Engine, cone: Int32Array | null): void {
  const { tape, wides } = engine.store;
  const end = cone?.length ?? tape.count;
  tangentNodes(tape, wides.tangents, cone, 0, end);
  if (isUnsound(engine, cone, end)) plain.tangent(tape, wides.tangents, cone, 0, end);
}

/** Is there a tangent that is not a number, or a value that is none and so has no slope? */
function isUnsound({ store }: Engine, cone: Int32Array | null, end: number): boolean {
  const { kind, values } = store.tape;
  const { tangents } = store.wides;
  for (let at = 0; at < end; at++) {
    const node = cone === null ? at : (cone[at] ?? 0);
    if (Number.isNaN(tangents[node])) return true;
    const each = kind[node];
    if (Number.isNaN(values[node]) && each !== LEAF && each !== WIDE) return true;
  }
  return false;
}

function clear({ store }: Engine, cone: Int32Array | null, end = cone?.length ?? store.tape.count): void {
  const { tangents, operands } = store.wides;
  if (cone === null) tangents.fill(0, 0, end);
  else for (let at = 0; at < end; at++) tangents[cone[at] ?? 0] = 0;
  if (operands.size > 0) for (const { tangent: data } of operands.values()) data.fill(0);
}

/** How many entries of a sorted list are at most `most`. */
function firstAbove(list: Int32Array, most: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
