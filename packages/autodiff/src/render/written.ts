import type { Operation } from "../operation";
import { END } from "../parse/index-cells";
import { precedence } from "../precedence";
import { isTensor, type Value } from "../tensor/tensor";
import type { Piece } from "./piece";
import type { Style } from "./style";

/** A written formula: how tightly it binds, and whether it begins with a sign. */
export type Written = Piece & {
  readonly signed: boolean;
  /** Of a literal its value. */
  readonly literal?: Value;
  /** Of `A[i]` what a second index continues, `A[i`; of a transpose what is transposed, `A`. */
  readonly rows?: string;
  readonly columns?: string;
};

export function atom(text: string): Written {
  return { text, precedence: precedence.atom, signed: false };
}

/** A number or another given text. */
export function whole({ text, precedence }: Piece): Written {
  return { text, precedence, signed: text.startsWith("-") || text.startsWith("−") };
}

/** A formula in a place that needs at least this precedence, and that bears a sign in front or not. */
function place({ text, precedence, signed }: Written, least: number, bearsSign: boolean): string {
  return precedence < least || (signed && !bearsSign) ? `(${text})` : text;
}

/** A number, vector or matrix as it stands in the formula. */
export function literal(value: Value, style: Style, limit: number): Written {
  const text = style.number(value, limit);
  const signed = text.startsWith("-") || text.startsWith("−");
  return { text, precedence: signed ? precedence.negation : precedence.atom, signed, literal: value };
}

const EMPTY = atom("?");

/** A node's formula from those of its inputs. */
export function compose(record: Operation, inputs: readonly Written[], style: Style): Written {
  const { syntax } = record;
  if (syntax.kind === "constant") return atom(syntax.name === "pi" ? style.pi : syntax.name);
  const [first = EMPTY, second = EMPTY] = inputs;
  if (syntax.kind === "prefix") {
    // `-3` is the number -3; the negation of a number keeps its brackets. For people `−6 ÷ 3` is the same either way.
    const usual = style.signs ? precedence.product : precedence.negation;
    const least = first.literal !== undefined ? precedence.atom + 1 : usual;
    const text = `${style.sign}${place(first, least, !style.signs)}`;
    return { text, precedence: precedence.negation, signed: true };
  }
  if (syntax.kind === "infix") return infix(syntax.symbol, first, second, style);
  const noted = syntax.kind === "call" ? notation(record, inputs, style) : undefined;
  return noted ?? call(record, inputs);
}

function infix(symbol: string, left: Written, right: Written, style: Style): Written {
  if (symbol === "^") {
    const text = `${place(left, precedence.power + 1, false)}^${place(right, precedence.negation, true)}`;
    return { text, precedence: precedence.power, signed: false };
  }
  const level = symbol === "+" || symbol === "-" ? precedence.sum : precedence.product;
  const first = place(left, level, true);
  const text = first + infixSign(symbol, style) + place(right, level + 1, false);
  // As it is typed `a+-b*c` will do; people want brackets.
  return { text, precedence: level, signed: style.signs && first.startsWith(style.sign) };
}

function infixSign(symbol: string, style: Style): string {
  if (symbol === "+") return style.plus;
  if (symbol === "-") return style.minus;
  if (symbol === "*") return style.times;
  if (symbol === "/") return style.divide;
  return symbol === "@" ? style.matrices : symbol;
}

/** A word in front of brackets; inputs at the end that have their usual value are left out. */
function call(
  { syntax, id, defaults = [], ports, variadic }: Operation,
  inputs: readonly Written[],
): Written {
  let count = inputs.length;
  const needed = variadic === true ? count : ports.length - defaults.length;
  while (count > needed && Object.is(inputs[count - 1]?.literal, defaults[count - 1 - needed])) count--;
  const word = syntax.kind === "call" ? (syntax.words[0] ?? id) : id;
  return atom(`${word}(${listed(inputs, count)})`);
}

/** The first inputs with commas between them; added up, for joining would copy what is deep inside again and again. */
function listed(inputs: readonly Written[], count: number): string {
  let text = inputs[0]?.text ?? "";
  for (let port = 1; port < count; port++) text += `, ${inputs[port]?.text ?? "?"}`;
  return text;
}

/** How an operation is written that has signs of its own; undefined where a word in front of brackets is right. */
function notation(
  { syntax, id, symbol }: Operation,
  inputs: readonly Written[],
  style: Style,
): Written | undefined {
  const [written = EMPTY, second = EMPTY, third = EMPTY] = inputs;
  const sign = syntax.kind === "call" ? syntax.notation : undefined;
  const base = place(written, precedence.atom, false);
  switch (sign) {
    case "bars":
      return style.signs ? atom(`|${written.text}|`) : undefined;
    case "root":
      return style.signs ? { text: symbol + base, precedence: precedence.power, signed: false } : undefined;
    case "transpose": {
      const own = atom(style.signs ? `${base}ᵀ` : `transpose(${written.text})`);
      // A number in front of a bracket would be a factor.
      return typeof written.literal === "number" ? own : { ...own, columns: base };
    }
    case "list":
      return isPlainList(inputs) ? atom(`[${listed(inputs, inputs.length)}]`) : undefined;
    case "axis":
      return atom(`${id.replace("_axis", "")}(${written.text}, axis=${second.text})`);
    case "index":
    case "slice": {
      // A number in front of a bracket would be a factor.
      if (typeof written.literal === "number") return undefined;
      const at = sign === "index" ? second.text : range(second, third);
      if (written.rows !== undefined) return atom(`${written.rows}, ${at}]`);
      if (sign === "slice") return atom(`${base}[${at}]`);
      if (written.columns !== undefined) return atom(`${written.columns}[:, ${at}]`);
      return { ...atom(`${base}[${at}]`), rows: `${base}[${at}` };
    }
    default:
      return undefined;
  }
}

function range(start: Written, stop: Written): string {
  return `${Object.is(start.literal, 0) ? "" : start.text}:${stop.literal === END ? "" : stop.text}`;
}

/** Would this list be read as it is: not as a literal, and not refused for rows of unequal length? */
function isPlainList(inputs: readonly Written[]): boolean {
  const literals = inputs.flatMap(({ literal }) => literal ?? []);
  const rows = literals.filter(isTensor);
  const isEven = rows.every(({ shape }) => shape.length === 1 && shape[0] === rows[0]?.shape[0]);
  return literals.length < inputs.length && isEven && (rows.length === 0 || rows.length === literals.length);
}
