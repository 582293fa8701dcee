import type { NodeId } from "../../graph";
import type { TensorRule } from "../../operation";
import { carry } from "../../tape/carry";
import { type CellWriter, lane } from "../cells";
import { newOperand } from "../operand";
import { capital, type ShapeResult, shapeWords } from "../shape-words";
import type { Shape } from "../tensor";
import { tensorKernel } from "../tensor-kernel";
import {
  logSoftmax,
  logSumExp,
  pullLogSoftmax,
  pushLogSoftmax,
  type Row,
  throughSoftmax,
} from "./softmax-row";

/** The rows of a matrix, or a vector as a single one. */
export function rowsOf(shape: Shape): { readonly count: number; readonly length: number } {
  return { count: shape.length === 2 ? (shape[0] ?? 1) : 1, length: shape.at(-1) ?? 1 };
}

/** Does something with each row of an array that has this shape. */
function eachRow(shape: Shape, numbers: Float64Array, visit: (row: Row, at: number) => void): void {
  const { count, length } = rowsOf(shape);
  for (let at = 0; at < count; at++) visit({ numbers, start: at * length, length }, at);
}

function needsEntries(what: string, [x = []]: readonly Shape[], shape: Shape): ShapeResult {
  if (x.length > 0) return { ok: true, shape };
  return {
    ok: false,
    message: `${capital(what)} of ${shapeWords(x)} says nothing: give it a vector, or a matrix for one in each row.`,
  };
}

/** ln(e^x₁ + e^x₂ + …) from operations on two numbers that never overflow: softplus(l - x) + x adds e^x to a sum e^l. */
export function logSumExpCell(write: CellWriter, entries: readonly NodeId[]): NodeId {
  const [first = "", ...rest] = entries;
  return rest.reduce(
    (sum, entry) => write.apply("add", write.apply("softplus", write.apply("sub", sum, entry)), entry),
    first,
  );
}

/** x - ln(e^x₁ + …) for each of some entries. */
export function logSoftmaxCells(write: CellWriter, entries: readonly NodeId[]): NodeId[] {
  const total = logSumExpCell(write, entries);
  return entries.map((entry) => write.apply("sub", entry, total));
}

/** A rule that maps each row to a row of the same length. */
function rowRule(
  what: string,
  passes: {
    readonly forward: (row: Row, into: Float64Array) => void;
    readonly pull: (row: Row, upstream: Float64Array, into: Float64Array) => void;
    readonly push: (row: Row, moves: Float64Array, tangent: Float64Array) => void;
  },
  cells: (write: CellWriter, entries: readonly NodeId[]) => readonly NodeId[],
  pullback: TensorRule["pullback"],
): TensorRule {
  return {
    shape: (shapes) => needsEntries(what, shapes, shapes[0] ?? []),
    kernel(inputs, output) {
      const [input = newOperand([])] = inputs;
      const { shape, value, tangent } = output;
      return tensorKernel(
        {
          forward: () => eachRow(shape, input.value, (row) => passes.forward(row, value)),
          pull: (_port, upstream, into) => eachRow(shape, value, (row) => passes.pull(row, upstream, into)),
          push: () => eachRow(shape, value, (row) => passes.push(row, input.tangent, tangent)),
        },
        inputs,
        output,
      );
    },
    pullback,
    cells(write, [x]) {
      if (x === undefined) return [];
      const { count, length } = rowsOf(x.shape);
      return Array.from({ length: count }, (_, at) => cells(write, lane(x, at * length, 1, length))).flat();
    },
  };
}

export const softmaxRule = rowRule(
  "the softmax",
  {
    forward(row, into) {
      logSoftmax(row, into);
      for (let place = row.start; place < row.start + row.length; place++)
        into[place] = Math.exp(into[place] ?? 0);
    },
    pull: throughSoftmax,
    push: throughSoftmax,
  },
  (write, entries) => logSoftmaxCells(write, entries).map((entry) => write.apply("exp", entry)),
  (_port, g, _inputs, y) => `${y} \\odot \\left(${g} - \\textstyle\\sum ${g} \\odot ${y}\\right)`,
);

export const logSoftmaxRule = rowRule(
  "the log-softmax",
  { forward: logSoftmax, pull: pullLogSoftmax, push: pushLogSoftmax },
  logSoftmaxCells,
  (_port, g, _inputs, y) => `${g} - e^{${y}} \\, \\textstyle\\sum ${g}`,
);

export const logSumExpRule: TensorRule = {
  shape: (shapes) => needsEntries("the log-sum-exp", shapes, (shapes[0] ?? []).slice(0, -1)),
  kernel(inputs, output) {
    const { shape, value, tangent } = inputs[0] ?? newOperand([]);
    return tensorKernel(
      {
        forward: () =>
          eachRow(shape, value, (row, at) => {
            const { largest, rest } = logSumExp(row);
            output.value[at] = largest + rest;
          }),
        pull: (_port, upstream, into) =>
          eachRow(shape, value, ({ start, length }, at) => {
            for (let place = start; place < start + length; place++)
              into[place] = carry(upstream[at] ?? 0, Math.exp((value[place] ?? 0) - (output.value[at] ?? 0)));
          }),
        push: () =>
          eachRow(shape, value, ({ start, length }, at) => {
            let sum = 0;
            for (let place = start; place < start + length; place++)
              sum += carry(tangent[place] ?? 0, Math.exp((value[place] ?? 0) - (output.value[at] ?? 0)));
            output.tangent[at] = sum;
          }),
      },
      inputs,
      output,
    );
  },
  pullback: (_port, g, [x = ""]) => `${g} \\, \\operatorname{softmax}\\left(${x}\\right)`,
  cells(write, [x]) {
    if (x === undefined) return [];
    const { count, length } = rowsOf(x.shape);
    return Array.from({ length: count }, (_, at) => logSumExpCell(write, lane(x, at * length, 1, length)));
  },
};
