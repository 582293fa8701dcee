import type { NodeId } from "../../graph";
import type { TensorRule } from "../../operation";
import { carry } from "../../tape/carry";
import { type CellWriter, lane, sumOf } from "../cells";
import { extremeOf } from "../extreme";
import type { Operand } from "../operand";
import type { Shape } from "../tensor";
import { tensorKernel } from "../tensor-kernel";
import { fixedAxis } from "./fixed";
import { type Lanes, lanesAlong, without } from "./lanes";

type Reduction = Pick<TensorRule, "pullback" | "kink"> & {
  /** The value of a lane that starts at `at`. */
  readonly value: (numbers: Float64Array, at: number, lanes: Lanes) => number;
  /** The local derivatives of a lane with this value. */
  readonly slopes: (
    numbers: Float64Array,
    at: number,
    lanes: Lanes,
    value: number,
    into: Float64Array,
  ) => void;
  readonly cell: (write: CellWriter, entries: readonly NodeId[]) => NodeId;
};

function axisOf(shape: Shape, axis: number): Lanes {
  return lanesAlong(shape, axis < 0 ? axis + shape.length : axis);
}

/** A rule that takes the entries along one axis together to one number. */
function reductionRule({ value, slopes, cell, pullback, kink }: Reduction): TensorRule {
  return {
    fixed: (port) => port === 1,
    shape([x = []], constants) {
      const axis = fixedAxis(x, constants, 1);
      return axis.ok ? { ok: true, shape: without(x, axis.number) } : axis;
    },
    kernel: (inputs, output) => reductionKernel(value, slopes, inputs, output),
    pullback,
    cells(write, [x], constants) {
      if (x === undefined) return [];
      const lanes = axisOf(x.shape, constants[1] ?? 0);
      return Array.from({ length: lanes.count }, (_, at) =>
        cell(write, lane(x, at * lanes.start, lanes.step, lanes.length)),
      );
    },
    ...(kink === undefined ? {} : { kink }),
  };
}

function reductionKernel(
  value: Reduction["value"],
  slopes: Reduction["slopes"],
  inputs: readonly Operand[],
  output: Operand,
) {
  const numbers = inputs[0]?.value ?? new Float64Array();
  const moves = inputs[0]?.tangent ?? new Float64Array();
  const lanes = axisOf(inputs[0]?.shape ?? [], inputs[1]?.value[0] ?? 0);
  const locals = new Float64Array(lanes.length);
  return tensorKernel(
    {
      forward() {
        for (let at = 0; at < lanes.count; at++) output.value[at] = value(numbers, at * lanes.start, lanes);
      },
      pull(_port, upstream, into) {
        for (let at = 0; at < lanes.count; at++) {
          slopes(numbers, at * lanes.start, lanes, output.value[at] ?? 0, locals);
          for (let k = 0, place = at * lanes.start; k < lanes.length; k++, place += lanes.step)
            into[place] = carry(upstream[at] ?? 0, locals[k] ?? 0);
        }
      },
      push() {
        for (let at = 0; at < lanes.count; at++) {
          slopes(numbers, at * lanes.start, lanes, output.value[at] ?? 0, locals);
          let sum = 0;
          for (let k = 0, place = at * lanes.start; k < lanes.length; k++, place += lanes.step)
            sum += carry(moves[place] ?? 0, locals[k] ?? 0);
          output.tangent[at] = sum;
        }
      },
    },
    inputs,
    output,
  );
}

function sumLane(numbers: Float64Array, at: number, { length, step }: Lanes): number {
  let sum = 0;
  for (let k = 0, place = at; k < length; k++, place += step) sum += numbers[place] ?? 0;
  return sum;
}

export const sumAxisRule = reductionRule({
  value: sumLane,
  slopes: (_numbers, _at, _lanes, _value, into) => into.fill(1),
  cell: sumOf,
  pullback: (_port, upstream) => `\\mathbf{1} \\, ${upstream}`,
});

export const meanAxisRule = reductionRule({
  value: (numbers, at, lanes) => sumLane(numbers, at, lanes) / lanes.length,
  slopes: (_numbers, _at, { length }, _value, into) => into.fill(1 / length),
  cell: (write, entries) => write.apply("div", sumOf(write, entries), write.number(entries.length)),
  pullback: (_port, upstream) => `\\frac{1}{n} \\, \\mathbf{1} \\, ${upstream}`,
});

export const maxAxisRule = reductionRule({
  value(numbers, at, { length, step }) {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0, place = at; k < length; k++, place += step) most = Math.max(most, numbers[place] ?? 0);
    return most;
  },
  slopes(numbers, at, { length, step }, value, into) {
    let ties = 0;
    for (let k = 0, place = at; k < length; k++, place += step) if (numbers[place] === value) ties++;
    for (let k = 0, place = at; k < length; k++, place += step)
      into[k] = numbers[place] === value ? 1 / ties : 0;
  },
  cell: (write, entries) => extremeOf(write, entries, 1),
  pullback: (_port, upstream, [x = ""], value) => `\\left[${x} = ${value}\\right] \\, ${upstream}`,
  kink([x, axis]) {
    if (x === undefined) return undefined;
    const lanes = axisOf(x.shape, axis?.value[0] ?? 0);
    for (let at = 0; at < lanes.count; at++) {
      const entries = Array.from(
        { length: lanes.length },
        (_, k) => x.value[at * lanes.start + k * lanes.step],
      );
      const most = Math.max(...entries.map((entry) => entry ?? 0));
      if (entries.filter((entry) => entry === most).length > 1)
        return "Several entries are the largest: they share the gradient equally.";
    }
    return undefined;
  },
});
