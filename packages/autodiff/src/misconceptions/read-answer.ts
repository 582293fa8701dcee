import { compile } from "../compile";
import { parse } from "../parse/parse";
import { isTensor, type Value } from "../tensor/tensor";
import { readList } from "./read-list";

/** One way to read an answer. */
export type Reading = {
  readonly value: Value;
  /** Significant digits that were written; infinite where something was left to be worked out (`3/4`, `2*pi`). */
  readonly digits: number;
};

/** Nobody writes a longer answer by hand. */
const LONGEST = 200;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** Commas group the whole digits by three and a point parts them from the others; and the other way round. */
const POINTED = /^[+-]?(?:\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const COMMAED = /^[+-]?(?:\d*|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d*)?(?:e[+-]?\d+)?$/i;
const PERCENT = /^(.*\S) ?%$/;
const MIXED = /^([+-]?)\s*(\d+)\s+(\d+)\s*\/\s*(\d+)$/;
const UNLIMITED = /^([+-]?)\s*(?:∞|inf(?:inity)?|infinite)$/i;
const NO_NUMBER = /^(?:nan|not a number|undefined|none)$/i;

/**
 * What an answer may mean: a number with a point or a comma, in powers of ten, a percentage, a fraction, a mixed
 * number, or anything a formula without variables can say (`2*5`, `e^-2`, `[1, 2]`); what stands before an equals sign
 * does not count. `1,000` and `1.000` have two readings each. Where a vector or a matrix is `wanted`, its entries may
 * stand in any brackets, or none. None if it is no answer.
 */
export function readAnswer(answer: string | number, wanted?: Value): readonly Reading[] {
  if (typeof answer === "number") return [decimal(String(answer))];
  const text = plain(answer);
  if (text === "" || text.length > LONGEST) return [];
  const list = isTensor(wanted) ? readList(text, wanted.shape, entryOf) : undefined;
  if (list !== undefined) return [exact(list)];
  const [, hundredfold] = PERCENT.exec(text) ?? [];
  if (hundredfold !== undefined) return numbersOf(hundredfold).flatMap(hundredth);
  return numbersOf(text);
}

function entryOf(text: string): number | undefined {
  const [value] = numbersOf(text).map((reading) => reading.value);
  return isTensor(value) ? undefined : value;
}

function numbersOf(text: string): readonly Reading[] {
  if (NO_NUMBER.test(text)) return [exact(Number.NaN)];
  const unlimited = UNLIMITED.exec(text);
  if (unlimited !== null) return [exact(unlimited[1] === "-" ? -Infinity : Infinity)];
  const decimals = decimalsOf(text).filter((each) => DECIMAL.test(each));
  if (decimals.length > 0) return decimals.map(decimal);
  const [, sign, whole, above, below] = MIXED.exec(text) ?? [];
  if (whole !== undefined) {
    const size = Number(whole) + Number(above) / Number(below);
    return [exact(sign === "-" ? -size : size)];
  }
  const value = calculated(text);
  return value === undefined ? [] : [exact(value)];
}

/** Signs as word processors and school books write them, and what leads up to an answer or trails off behind it. */
function plain(answer: string): string {
  return answer
    .replace(/[¼-¾⅐-⅞]/g, (fraction) => ` ${fraction.normalize("NFKD").replace("⁄", "/")}`)
    .replace(/[−–]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^.*[=≈~]/, "")
    .replace(/(?:…|[.;]+) ?$/, "")
    .replace(/(?<=\d) ?: ?(?=-?\d)/g, "/")
    .replace(/(?<=\d) ?x ?(?=10\^)/gi, "*")
    .trim();
}

/** Points and commas: which of them parts whole digits from the others, and which only groups digits by three. */
function decimalsOf(text: string): readonly string[] {
  const compact = text.replace(/(?<=\d)[ '’](?=\d{3}(?:\D|$))/g, "");
  const readings = [
    ...(POINTED.test(compact) ? [compact.replaceAll(",", "")] : []),
    ...(COMMAED.test(compact) ? [compact.replaceAll(".", "").replace(",", ".")] : []),
  ];
  return [...new Set(readings)];
}

function decimal(text: string): Reading {
  const [mantissa = ""] = text.toLowerCase().split("e");
  return { value: Number(text), digits: mantissa.replace(/[^\d]/g, "").replace(/^0+/, "").length };
}

/** A vector or matrix is no percentage. */
function hundredth({ value, digits }: Reading): readonly Reading[] {
  return isTensor(value) ? [] : [{ value: value / 100, digits }];
}

const exact = (value: Value): Reading => ({ value, digits: Number.POSITIVE_INFINITY });

/** Several statements are several answers, of which a formula would only keep the last. */
function calculated(text: string): Value | undefined {
  if (text.includes(";")) return undefined;
  const parsed = parse(text);
  if (!parsed.ok || parsed.graph.nodes.some(({ op }) => op === "variable")) return undefined;
  const value = compile(parsed.graph, parsed.target).value(parsed.target);
  return value === undefined || isTensor(value) || Number.isFinite(value) ? value : undefined;
}
