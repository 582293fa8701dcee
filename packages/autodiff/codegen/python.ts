import type { Operation } from "../src/operation";
import { type Expression, name, parts, substitute } from "./expression";
import { isNarrow } from "./kinds";
import { type Arrow, readArrow } from "./read";

/** What reads better in Python than the careful rule of the table would. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ["pow", "{a} ** {b}"],
  ["step", "float({a} > 0)"],
  ["equal", "float({a} == {b})"],
]);

/** How tightly Python binds, loosest first. */
const BINDING = {
  choose: 1,
  or: 2,
  and: 3,
  not: 4,
  compare: 5,
  sum: 6,
  product: 7,
  sign: 8,
  power: 9,
  atom: 10,
};

type Written = { readonly text: string; readonly binding: number };

const OPERATORS: ReadonlyMap<string, { readonly symbol: string; readonly binding: number }> = new Map([
  ["+", { symbol: "+", binding: BINDING.sum }],
  ["-", { symbol: "-", binding: BINDING.sum }],
  ["*", { symbol: "*", binding: BINDING.product }],
  ["/", { symbol: "/", binding: BINDING.product }],
  ["===", { symbol: "==", binding: BINDING.compare }],
  ["!==", { symbol: "!=", binding: BINDING.compare }],
  ["&&", { symbol: "and", binding: BINDING.and }],
  ["||", { symbol: "or", binding: BINDING.or }],
]);

/** Functions that Python calls otherwise; the rest has the same name in its module `math`. */
const FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ["Math.abs", "abs"],
  ["Math.max", "max"],
  ["Math.min", "min"],
  ["Math.sign", "sign"],
  ["Math.cbrt", "cbrt"],
  ["tanh", "math.tanh"],
  ["erf", "math.erf"],
  ["erfc", "math.erfc"],
]);

/** A helper's name as Python programmers write it. */
const snake = (callee: string) => callee.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** An expression in Python. */
export function pythonText(x: Expression): Written {
  const inside = (part: Expression, least: number) => {
    const { text, binding } = pythonText(part);
    return binding < least ? `(${text})` : text;
  };
  switch (x.kind) {
    case "number":
      return number(x.value);
    case "truth":
      return { text: x.value ? "True" : "False", binding: BINDING.atom };
    case "name":
      return { text: x.name, binding: BINDING.atom };
    case "negate":
      return { text: `-${inside(x.operand, BINDING.sign)}`, binding: BINDING.sign };
    case "not":
      return { text: `not ${inside(x.operand, BINDING.not)}`, binding: BINDING.not };
    case "binary": {
      const { symbol, binding } = OPERATORS.get(x.operator) ?? {
        symbol: x.operator,
        binding: BINDING.compare,
      };
      return { text: `${inside(x.left, binding)} ${symbol} ${inside(x.right, binding + 1)}`, binding };
    }
    case "choose": {
      const [test, yes] = [inside(x.test, BINDING.or), inside(x.yes, BINDING.or)];
      return { text: `${yes} if ${test} else ${inside(x.no, BINDING.choose)}`, binding: BINDING.choose };
    }
    case "call": {
      const called =
        FUNCTIONS.get(x.callee) ??
        (x.callee.startsWith("Math.") ? x.callee.replace("Math.", "math.") : snake(x.callee));
      return {
        text: `${called}(${parts(x)
          .map((part) => pythonText(part).text)
          .join(", ")})`,
        binding: BINDING.atom,
      };
    }
  }
}

function number(value: number): Written {
  if (Number.isNaN(value)) return { text: "math.nan", binding: BINDING.atom };
  if (value === Math.E) return { text: "math.e", binding: BINDING.atom };
  if (value === Math.SQRT1_2) return { text: "math.sqrt(0.5)", binding: BINDING.atom };
  const text = Number.isFinite(value) ? String(Math.abs(value)) : "math.inf";
  return value < 0 ? { text: `-${text}`, binding: BINDING.sign } : { text, binding: BINDING.atom };
}

/** The values of all narrow operations in Python, and the functions they call: what `toPython` writes. */
export function pythonSource(
  operations: readonly Operation[],
  helpers: ReadonlyMap<string, { toString(): string }>,
): string {
  const values = operations.filter(isNarrow).map(({ id, forward }): [string, string] => {
    const plain = PLAIN.get(id);
    if (plain !== undefined) return [id, plain];
    const { parameters, body } = readArrow(forward.toString());
    const inputs = new Map(parameters.map((parameter, port) => [parameter, name(`{${"ab".charAt(port)}}`)]));
    return [id, pythonText(substitute(body, inputs)).text];
  });
  const called = helpersOf([...values.map(([, text]) => text)], helpers);
  const rows = (entries: Iterable<readonly [string, string]>) =>
    [...entries].map((entry) => `  ${JSON.stringify(entry)},\n`).join("");
  return `
/** Values of operations as Python writes them, \`{a}\` and \`{b}\` for the inputs. */
export const PYTHON_VALUES: ReadonlyMap<string, string> = new Map([
${rows(values)}]);

/** The functions that they call, each after those it calls itself. */
export const PYTHON_HELPERS: ReadonlyMap<string, string> = new Map([
${rows(called)}]);
`;
}

/** Definitions of the helpers that these texts call, and of those they call, in an order in which they can stand. */
function helpersOf(
  texts: readonly string[],
  helpers: ReadonlyMap<string, { toString(): string }>,
): Map<string, string> {
  const bySnake = new Map([...helpers].map(([callee, source]) => [snake(callee), source]));
  const found = new Map<string, string>();
  const add = (text: string): void => {
    for (const [, callee = ""] of text.matchAll(/(?<![\w.])(\w+)\(/g)) {
      const source = bySnake.get(callee);
      if (source === undefined || found.has(callee)) continue;
      const definition = definitionOf(callee, readArrow(source.toString()));
      add(definition.slice(definition.indexOf(":")));
      found.set(callee, definition);
    }
  };
  for (const text of texts) add(text);
  return found;
}

function definitionOf(callee: string, { parameters, body }: Arrow): string {
  const text = callee === "power" ? parameters.join(" ** ") : pythonText(body).text;
  return `def ${callee}(${parameters.join(", ")}):\n    return ${text}`;
}
