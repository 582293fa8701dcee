import type { NodeId } from "../graph";
import { type CellWriter, sumOf } from "./cells";
import { extremeOf } from "./extreme";

type WideCells = (write: CellWriter, inputs: readonly NodeId[]) => NodeId;

/** 1 where a comparison is 0. Comparisons choose which terms count; nothing is differentiated through them. */
function unless(write: CellWriter, comparison: NodeId): NodeId {
  return write.apply("sub", write.number(1), comparison);
}

function clampCell(write: CellWriter, [x = "", low = "", high = ""]: readonly NodeId[]): NodeId {
  const below = write.apply("step", write.apply("sub", low, x));
  const above = write.apply("step", write.apply("sub", x, high));
  const inside = write.apply("mul", unless(write, below), unless(write, above));
  const atLow = write.apply("mul", below, write.apply("step", write.apply("sub", high, low)));
  const atHigh = unless(write, write.apply("add", inside, atLow));
  return sumOf(write, [
    write.apply("mul", inside, x),
    write.apply("mul", atLow, low),
    write.apply("mul", atHigh, high),
  ]);
}

/** q·(|d| - q/2), where q is |d| but at most δ: d²/2 near 0, a straight line farther out. */
function huberCell(write: CellWriter, [a = "", b = "", delta = ""]: readonly NodeId[]): NodeId {
  const distance = write.apply("abs", write.apply("sub", a, b));
  const far = write.apply("step", write.apply("sub", distance, delta));
  const near = write.apply("mul", unless(write, far), distance);
  const bounded = write.apply("add", near, write.apply("mul", far, delta));
  const half = write.apply("div", bounded, write.number(2));
  return write.apply("mul", bounded, write.apply("sub", distance, half));
}

/**
 * Operations with more than two inputs in operations on one or two: values and first derivatives are the same, also
 * at ties, as long as all numbers are finite.
 */
export const wideCells: ReadonlyMap<string, WideCells> = new Map<string, WideCells>([
  ["sum", sumOf],
  ["mean", (write, inputs) => write.apply("div", sumOf(write, inputs), write.number(inputs.length))],
  [
    "product",
    (write, [first = "", ...rest]) => rest.reduce((all, next) => write.apply("mul", all, next), first),
  ],
  ["max", (write, inputs) => extremeOf(write, inputs, 1)],
  ["min", (write, inputs) => extremeOf(write, inputs, -1)],
  ["clamp", clampCell],
  ["huber", huberCell],
]);
