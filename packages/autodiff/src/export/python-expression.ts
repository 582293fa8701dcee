import type { Terms } from "../derivatives/terms";
import { operation } from "../operations";
import { PYTHON_HELPERS, PYTHON_VALUES } from "./python.generated";

/** Python with how tightly it binds, so that whoever puts it into something else knows about brackets. */
export type Python = { readonly text: string; readonly binding: number };

export const binding = { loose: 0, sum: 1, product: 2, sign: 3, power: 4, atom: 5 } as const;

const INFIX: ReadonlyMap<string, { readonly level: number; readonly left: number; readonly right: number }> =
  new Map([
    ["add", { level: binding.sum, left: binding.sum, right: binding.sum }],
    ["sub", { level: binding.sum, left: binding.sum, right: binding.product }],
    ["mul", { level: binding.product, left: binding.product, right: binding.sign }],
    ["div", { level: binding.product, left: binding.product, right: binding.sign }],
    ["neg", { level: binding.sign, left: binding.sign, right: binding.sign }],
    ["pow", { level: binding.power, left: binding.atom, right: binding.sign }],
  ]);

/** A call of one function with nothing around it: its arguments need no brackets. */
const PLAIN_CALL = /^[\w.]+\((\{\w\}|\d+)(, (\{\w\}|\d+))*\)$/;

/** Functions that Python lacks, by the name with which they are called; each stands after those it calls. */
export const HELPERS: ReadonlyMap<string, string> = new Map([
  ["sign", "def sign(x):\n    return (x > 0) - (x < 0)"],
  ["cbrt", "def cbrt(x):\n    return math.copysign(abs(x) ** (1 / 3), x)"],
  [
    "huber",
    "def huber(prediction, target, delta):\n    d = abs(prediction - target)\n    return d * d / 2 if d <= delta else delta * (d - delta / 2)",
  ],
  ...PYTHON_HELPERS,
]);

/** The definitions of all helpers that a text calls, and of those they call. */
export function helpersFor(text: string): string[] {
  let wanted = text;
  const definitions: string[] = [];
  for (const [name, definition] of [...HELPERS].reverse()) {
    if (!new RegExp(`(?<![\\w.])${name}\\(`).test(wanted)) continue;
    definitions.unshift(definition);
    wanted += definition.slice(definition.indexOf(":"));
  }
  return definitions;
}

export const atom = (text: string): Python => ({ text, binding: binding.atom });

/** A number, always a float: whole numbers of Python would grow without end. */
export function pythonNumber(value: number): Python {
  if (Number.isNaN(value)) return atom("math.nan");
  const size = Number.isFinite(value) ? String(Math.abs(value)) : "math.inf";
  const text = /^\d+$/.test(size) ? `${size}.0` : size;
  return value < 0 || Object.is(value, -0) ? { text: `-${text}`, binding: binding.sign } : atom(text);
}

function within({ text, binding: own }: Python, least: number): string {
  return own < least ? `(${text})` : text;
}

/** Operations of more than two inputs that `pythonOf` writes. */
const WIDE = new Set(["sum", "product", "mean", "max", "min", "huber", "clamp"]);

/** Can Python say this operation on numbers in one expression? */
export function hasPython(op: string): boolean {
  return operation(op)?.ports.length === 0 || WIDE.has(op) || PYTHON_VALUES.has(op);
}

/** An operation of ours on arguments in Python; undefined for one that has no Python here. */
export function pythonOf(op: string, args: readonly Python[]): Python | undefined {
  if (op === "e" || op === "pi") return atom(`math.${op}`);
  const list = args.map(({ text }) => text).join(", ");
  const [first = atom("0.0")] = args;
  if (args.length === 1 && (op === "max" || op === "min" || op === "mean")) return first;
  switch (op) {
    case "sum":
    case "product": {
      const level = op === "sum" ? binding.sum : binding.sign;
      const text = args.map((arg) => within(arg, level)).join(op === "sum" ? " + " : " * ");
      return {
        text,
        binding: args.length === 1 ? first.binding : op === "sum" ? binding.sum : binding.product,
      };
    }
    case "mean":
      return {
        text: `(${args.map((arg) => within(arg, binding.sum)).join(" + ")}) / ${args.length}.0`,
        binding: binding.product,
      };
    case "max":
    case "min":
    case "huber":
      return atom(`${op}(${list})`);
    case "clamp":
      return atom(
        `min(max(${args
          .slice(0, 2)
          .map(({ text }) => text)
          .join(", ")}), ${args[2]?.text})`,
      );
  }
  const template = PYTHON_VALUES.get(op);
  if (template === undefined) return undefined;
  const infix = INFIX.get(op);
  const least = (port: number) =>
    infix === undefined
      ? PLAIN_CALL.test(template)
        ? binding.loose
        : binding.atom
      : port === 0
        ? infix.left
        : infix.right;
  const text = template.replace(/\{([ab])\}/g, (_whole, letter: string) => {
    const port = letter === "a" ? 0 : 1;
    return within(args[port] ?? first, least(port));
  });
  if (infix !== undefined) return { text, binding: infix.level };
  return /^[\w.]+\([^()]*\)$/.test(template) ? atom(text) : { text, binding: binding.loose };
}

/** A grown expression in Python; `leaf` says what stands for what was kept. Undefined if an operation has no Python. */
export function pythonOfTerms(terms: Terms, root: number, leaf: (id: string) => Python): Python | undefined {
  const written = new Map<number, Python>();
  for (const index of terms.reachable([root])) {
    const { op, inputs, id } = terms.at(index);
    const number = terms.numberAt(index);
    const args = inputs.flatMap((input) => written.get(input) ?? []);
    const text =
      id !== undefined ? leaf(id) : number !== undefined ? pythonNumber(number) : pythonOf(op, args);
    if (text === undefined) return undefined;
    written.set(index, text);
  }
  return written.get(root);
}
