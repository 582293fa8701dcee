import { formatNumber, operand } from "../numbers";
import type { Operation, SlopeEntry } from "../operation";
import { portLetter } from "../operation";
import type { Value } from "../tensor/tensor";
import { callRecord } from "./call-record";
import { chained, listed } from "./lists";
import { meanOf, sumOf } from "./sums";

const letters = (count: number) => Array.from({ length: count }, (_, port) => portLetter(port));

/** "2 + 3 + 4", or of a single vector or matrix "sum([2, 3, 4])". */
const calculation =
  (word: string, separator: string) =>
  (...inputs: Value[]) =>
    inputs.length === 1
      ? `${word}(${formatNumber(inputs[0])})`
      : chained(
          inputs.map((input) => operand(input)),
          separator,
        );

const verb =
  (several: string, entries: string) =>
  (...inputs: string[]) =>
    inputs.length === 1 ? `${entries} ${inputs[0]}` : `${several} ${listed(inputs)}`;

/** The product of all but one, for each of them, from the products before and behind it: right also where some are 0. */
function productsOfOthers(factors: readonly number[]): number[] {
  const products: number[] = [];
  let before = 1;
  for (const factor of factors) {
    products.push(before);
    before *= factor;
  }
  let behind = 1;
  for (let port = factors.length - 1; port >= 0; port--) {
    products[port] = (products[port] ?? 1) * behind;
    behind *= factors[port] ?? 1;
  }
  return products;
}

/** "b*c" for a; of many factors the product divided by the one. */
function productSlopes(count: number): readonly SlopeEntry[] {
  const names = letters(count);
  if (count === 1) return ["1"];
  if (count > 8) return names.map((name) => `y/${name}`);
  return names.map((name) => names.filter((other) => other !== name).join("*"));
}

export const aggregate: readonly Operation[] = [
  callRecord({
    id: "sum",
    group: "aggregate",
    title: "Sum",
    spoken: "sum",
    symbol: "Σ",
    tex: "\\operatorname{sum}",
    ports: ["a", "b"],
    variadic: true,
    wide: { forward: sumOf, partial: () => 1 },
    rule: "sum rule",
    slopes: (count) => letters(count).map(() => "1"),
    verb: verb("Add up", "Add up the numbers in"),
    arithmetic: calculation("sum", " + "),
    pytorch: "sum([{inputs}])",
    pytorchEntries: "torch.sum({a})",
  }),
  callRecord({
    id: "product",
    group: "aggregate",
    title: "Product",
    spoken: "product",
    symbol: "Π",
    words: ["prod"],
    tex: "\\operatorname{product}",
    ports: ["a", "b"],
    variadic: true,
    wide: {
      forward: (factors) => factors.reduce((product, factor) => product * factor, 1),
      partial: (factors, port) => productsOfOthers(factors)[port] ?? 1,
      partials: productsOfOthers,
    },
    rule: "product rule",
    slopes: productSlopes,
    verb: verb("Multiply together", "Multiply together the numbers in"),
    arithmetic: calculation("product", " × "),
    pytorch: "math.prod([{inputs}])",
    pytorchEntries: "torch.prod({a})",
  }),
  callRecord({
    id: "mean",
    group: "aggregate",
    title: "Mean",
    spoken: "mean",
    tex: "\\operatorname{mean}",
    ports: ["a", "b"],
    variadic: true,
    wide: { forward: meanOf, partial: (terms) => 1 / terms.length },
    rule: "mean rule",
    slopes: (count) => letters(count).map(() => (count === 1 ? "1" : `1/${count}`)),
    verb: verb("Take the mean of", "Take the mean of the numbers in"),
    arithmetic: (...inputs) =>
      inputs.length === 1
        ? `mean(${formatNumber(inputs[0])})`
        : `(${calculation("sum", " + ")(...inputs)}) ÷ ${inputs.length}`,
    pytorch: "sum([{inputs}]) / {count}",
    pytorchEntries: "torch.mean({a})",
  }),
];
