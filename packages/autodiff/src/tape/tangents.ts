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
  if (target < 0 || store.wides.operands.has(target)) return Number.NaN;
  if (leaf === target) return 1;
  const cone = engine.cones.behind(leaf);
  // What comes after the target cannot matter to it.
  const end = firstAbove(cone, target);
  if (end === 0 || cone[end - 1] !== target) return 0;
  const { tangents } = store.wides;
  tangents[leaf] = 1;
  moveOver(engine, cone, end);
  const found = tangents[target] ?? 0;
  clear(engine, cone, end, Int32Array.of(leaf));
  return found;
}

/** How fast every node moves when leaves do: the values' derivative along a direction. */
export function tangent(engine: Engine, directions: Directions): Lookup {
  const { store } = engine;
  engine.forward();
  engine.settle();
  const { leaves, cone } = start(engine, directions);
  const end = cone?.length ?? store.tape.count;
  moveOver(engine, cone, end);
  const scalars = store.wides.tangents.slice(0, store.tape.count);
  const tensors = new Map<number, Tensor>();
  for (const [node, { shape, tangent: data }] of store.wides.operands) {
    tensors.set(node, { shape, data: data.slice() });
  }
  clear(engine, cone, end, leaves);
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
  const { leaves, cone } = start(engine, directions);
  const end = cone?.length ?? store.tape.count;
  moveOver(engine, cone, end);
  const second = new Float64Array(tape.count);
  backwardTangents(tape, wides.tangents, second, target, reaches);
  clear(engine, cone, end, leaves);
  return (node) => second[node] ?? 0;
}

function start({ store, cones }: Engine, directions: Directions) {
  const { tangents, operands } = store.wides;
  for (const [leaf, direction] of directions) {
    const operand = operands.get(leaf);
    if (isTensor(direction)) operand?.tangent.set(direction.data.subarray(0, operand.tangent.length));
    else if (operand === undefined) tangents[leaf] = direction;
    else operand.tangent.fill(direction);
  }
  const leaves = Int32Array.from(directions.keys());
  return { leaves, cone: leaves.length > MOST_LEAVES ? null : cones.of(leaves) };
}

/** Tangents over part of a cone, or of all; where they break, the plain tape finds out what they are. */
function moveOver({ store }: Engine, cone: Int32Array | null, end: number): void {
  const { tape, wides } = store;
  const { tangents } = wides;
  tangentNodes(tape, tangents, cone, 0, end);
  for (let at = 0; at < end; at++) {
    const node = cone === null ? at : (cone[at] ?? 0);
    const kind = tape.kind[node];
    // A value that is not a number has no slope, though the fast products may have found one.
    const lost = kind !== LEAF && kind !== WIDE && Number.isNaN(tape.values[node]);
    if (!lost && !Number.isNaN(tangents[node])) continue;
    plain.tangent(tape, tangents, cone, 0, end);
    return;
  }
}

function clear({ store }: Engine, cone: Int32Array | null, end: number, leaves: Int32Array): void {
  const { tangents, operands } = store.wides;
  if (cone === null) tangents.fill(0, 0, end);
  else for (let at = 0; at < end; at++) tangents[cone[at] ?? 0] = 0;
  for (const leaf of leaves) tangents[leaf] = 0;
  for (const { tangent: data } of operands.values()) data.fill(0);
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
