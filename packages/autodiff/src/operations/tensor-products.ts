import { formatNumber, operand } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";
import { denseRule } from "../tensor/rules/dense";
import { dotRule, matmulRule, outerRule } from "../tensor/rules/product";
import { isTensor, type Value } from "../tensor/tensor";
import { tensorRecord } from "./tensor-record";

/** Sums of more products than these are not written out. */
const MOST_TERMS = 8;

/** "1 × 4 + 2 × 5", the way a dot product is calculated by hand. */
function dotCalculation(a: Value | undefined, b: Value | undefined): string {
  if (!isTensor(a) || !isTensor(b) || a.data.length !== b.data.length || a.data.length > MOST_TERMS)
    return `dot(${formatNumber(a)}, ${formatNumber(b)})`;
  return Array.from(a.data, (x, place) => `${operand(x)} × ${operand(b.data[place])}`).join(" + ");
}

export const tensorProducts: readonly Operation[] = [
  tensorRecord({
    id: "matmul",
    title: "Matrix product",
    symbol: "@",
    ports: ["left", "right"],
    tensor: matmulRule,
    syntax: { kind: "infix", symbol: "@", words: ["matmul"] },
    latex: {
      precedence: precedence.product,
      ports: [precedence.product, precedence.word],
      write: (a, b) => `${a} \\, ${b}`,
    },
    rule: "matrix product rule",
    verb: (a, b) => `Multiply the matrices ${a} and ${b}: rows of the one by columns of the other`,
    arithmetic: (a, b) => `${formatNumber(a)} @ ${formatNumber(b)}`,
    pytorch: "{a} @ {b}",
    convention: "A vector counts as a row on the left and as a column on the right.",
  }),
  tensorRecord({
    id: "dot",
    title: "Dot product",
    symbol: "·",
    ports: ["a", "b"],
    tensor: dotRule,
    latex: {
      precedence: precedence.product,
      ports: [precedence.product, precedence.word],
      write: (a, b) => `${a} \\cdot ${b}`,
    },
    rule: "dot product rule",
    verb: (a, b) => `Multiply ${a} and ${b} entry by entry and add the products`,
    arithmetic: dotCalculation,
    pytorch: "torch.dot({a}, {b})",
  }),
  tensorRecord({
    id: "outer",
    title: "Outer product",
    symbol: "⊗",
    ports: ["a", "b"],
    tensor: outerRule,
    latex: {
      precedence: precedence.product,
      ports: [precedence.product, precedence.word],
      write: (a, b) => `${a} \\otimes ${b}`,
    },
    rule: "outer product rule",
    verb: (a, b) => `Multiply every entry of ${a} by every entry of ${b}`,
    pytorch: "torch.outer({a}, {b})",
  }),
  tensorRecord({
    id: "dense",
    title: "Dense layer",
    symbol: "xW+b",
    ports: ["x", "weights", "bias"],
    tensor: denseRule,
    latex: {
      precedence: precedence.sum,
      ports: [precedence.product, precedence.word, precedence.product],
      write: (x, weights, bias) => `${x} \\, ${weights} + ${bias}`,
    },
    rule: "dense layer rule",
    verb: (x, weights, bias) => `Multiply ${x} by the weights ${weights} and add the bias ${bias}`,
    arithmetic: (x, weights, bias) => `${formatNumber(x)} @ ${formatNumber(weights)} + ${formatNumber(bias)}`,
    pytorch: "{a} @ {b} + {c}",
    convention: "The weights have a row for each input and a column for each output.",
  }),
];
