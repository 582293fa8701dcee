import { isTensor, type Tensor, type Value } from "../tensor/tensor";
import { isEqual, plus } from "../walkthrough/arithmetic";
import type { Asked } from "./asked";

/**
 * Wrong gradients of a vector or matrix, by rule: those slips that need no local derivative, which is not one number an
 * entry here.
 */
export function tensorNumbers(asked: Asked, correct: Tensor): ReadonlyMap<string, readonly Tensor[]> {
  const { program, node, wires } = asked;
  const carried = wires.map(({ to, port }) => program.contribution(to, port));
  const arriving = wires.map(({ to }) => program.gradient(to));
  const isFork = wires.length >= 2;
  const candidates: readonly (readonly [string, readonly (Value | undefined)[]])[] = [
    ["one-path-only", isFork ? carried : []],
    ["one-path-missed", wires.length >= 3 ? carried.map((each) => minus(correct, each)) : []],
    ["average-of-paths", isFork ? [times(correct, 1 / wires.length)] : []],
    ["upstream-only", [arriving.reduce(sum, undefined)]],
    ["value-instead-of-gradient", [program.value(node)]],
    ["sign", [times(correct, -1)]],
    ["not-zeroed", [times(correct, 2)]],
  ];
  return new Map(
    candidates.map(([slug, values]) => [
      slug,
      values.filter((value) => isTensor(value)).filter((value) => !isEqual(value, correct)),
    ]),
  );
}

function times(a: Tensor, factor: number): Tensor {
  return { shape: a.shape, data: a.data.map((entry) => entry * factor) };
}

function minus(a: Tensor, b: Value | undefined): Value | undefined {
  return isTensor(b) ? plus(times(b, -1), a) : undefined;
}

function sum(a: Value | undefined, b: Value | undefined): Value | undefined {
  return a === undefined || b === undefined ? (b ?? a) : plus(a, b);
}
