import type { NodeId } from "../../graph";
import type { TensorRule } from "../../operation";
import { carry } from "../../tape/carry";
import { type CellWriter, lane, sumOf } from "../cells";
import { newOperand, type Operand } from "../operand";
import { type ShapeResult, shapeWords } from "../shape-words";
import type { Shape } from "../tensor";
import { type TensorPasses, tensorKernel } from "../tensor-kernel";
import { logSoftmaxCells, rowsOf } from "./softmax";
import { logSoftmax, pullLogSoftmax } from "./softmax-row";

/** Is the target a probability for every class, rather than the number of the right one? */
function hasProbabilities(logits: Shape, target: Shape): boolean {
  return target.length === logits.length;
}

function crossEntropyShape([logits = [], target = []]: readonly Shape[]): ShapeResult {
  const { count, length } = rowsOf(logits);
  const isRight = hasProbabilities(logits, target)
    ? target.every((size, axis) => size === logits[axis])
    : target.length === logits.length - 1 && (target[0] ?? 1) === count;
  if (logits.length > 0 && isRight) return { ok: true, shape: [] };
  const shapes = `The scores are ${shapeWords(logits)} and the target is ${shapeWords(target)}`;
  const wanted =
    logits.length === 2
      ? `give one class number a row, a vector of ${count}, or a probability for every class, ${count}×${length}`
      : logits.length === 1
        ? `give the number of the right class, or a vector of ${length} probabilities`
        : "the scores must be a vector with one number a class, or a matrix with a row for each example";
  return { ok: false, message: `${shapes}: ${wanted}.` };
}

/**
 * -Σ target · log-softmax(logits), the mean over rows. The target is a class number a row, or probabilities; a class
 * that is not there makes the loss NaN. Nothing is differentiated through class numbers.
 */
function crossEntropyPasses(logits: Operand, target: Operand, output: Operand): TensorPasses {
  const { count, length } = rowsOf(logits.shape);
  const logs = new Float64Array(count * length);
  /** What comes back to the log-softmax: -target / rows. */
  const weights = new Float64Array(count * length);
  const classes = !hasProbabilities(logits.shape, target.shape);

  const weigh = () => {
    weights.fill(0);
    if (!classes)
      for (let place = 0; place < weights.length; place++)
        weights[place] = -(target.value[place] ?? 0) / count;
    else
      for (let row = 0; row < count; row++) {
        const right = target.value[row] ?? 0;
        const known = Number.isInteger(right) && right >= 0 && right < length;
        weights[row * length + (known ? right : 0)] = known ? -1 / count : Number.NaN;
      }
  };
  const pullLogits = (upstream: number, into: Float64Array) => {
    const sent = weights.map((weight) => carry(upstream, weight));
    for (let row = 0; row < count; row++)
      pullLogSoftmax({ numbers: logs, start: row * length, length }, sent, into);
  };
  return {
    forward() {
      weigh();
      let loss = 0;
      for (let row = 0; row < count; row++) {
        const start = row * length;
        logSoftmax({ numbers: logits.value, start, length }, logs);
        for (let place = start; place < start + length; place++) {
          const weight = weights[place] ?? 0;
          if (weight !== 0 || !classes) loss += weight * (logs[place] ?? 0);
        }
      }
      output.value[0] = loss;
    },
    pull(port, upstream, into) {
      if (port === 0) pullLogits(upstream[0] ?? 0, into);
      else if (!classes)
        for (let place = 0; place < into.length; place++)
          into[place] = carry(upstream[0] ?? 0, -(logs[place] ?? 0) / count);
    },
    push(port) {
      let sum = 0;
      if (port === 0) {
        const slopes = new Float64Array(logs.length);
        pullLogits(1, slopes);
        for (let place = 0; place < slopes.length; place++)
          sum += carry(logits.tangent[place] ?? 0, slopes[place] ?? 0);
      } else if (!classes) {
        for (let place = 0; place < logs.length; place++)
          sum += carry(target.tangent[place] ?? 0, -(logs[place] ?? 0) / count);
      }
      output.tangent[0] = (output.tangent[0] ?? 0) + sum;
    },
  };
}

/** -log-softmax at the class that `right` equals. No class at all is 0/0, as a class that is not there must be. */
function pickedCell(write: CellWriter, logs: readonly NodeId[], right: NodeId): NodeId {
  const picks = logs.map((_, at) => write.apply("equal", right, write.number(at)));
  const picked = sumOf(
    write,
    logs.map((log, at) => write.apply("mul", log, picks[at] ?? "")),
  );
  return write.apply("div", picked, sumOf(write, picks));
}

export const crossEntropyRule: TensorRule = {
  shape: crossEntropyShape,
  kernel: (inputs, output) =>
    tensorKernel(
      crossEntropyPasses(inputs[0] ?? newOperand([]), inputs[1] ?? newOperand([]), output),
      inputs,
      output,
    ),
  pullback: (port, g, [logits = "", target = ""]) =>
    port === 0
      ? `\\frac{${g}}{n} \\left(\\operatorname{softmax}\\left(${logits}\\right) - ${target}\\right)`
      : `-\\frac{${g}}{n} \\, \\ln \\operatorname{softmax}\\left(${logits}\\right)`,
  cells(write, [logits, target]) {
    if (logits === undefined || target === undefined) return [];
    const { count, length } = rowsOf(logits.shape);
    const rows = Array.from({ length: count }, (_, row) => {
      const logs = logSoftmaxCells(write, lane(logits, row * length, 1, length));
      if (!hasProbabilities(logits.shape, target.shape))
        return pickedCell(write, logs, target.ids[row] ?? "");
      return sumOf(
        write,
        logs.map((log, at) => write.apply("mul", log, target.ids[row * length + at] ?? "")),
      );
    });
    return [write.apply("div", sumOf(write, rows), write.number(-count))];
  },
};
