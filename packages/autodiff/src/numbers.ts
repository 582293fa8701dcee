import { isTensor, nested, type Tensor, type Value } from "./tensor/tensor";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Below and from these magnitudes a number is written with a power of ten. */
const SMALL = 1e-4;
const LARGE = 1e7;

type Parts = { readonly sign: boolean; readonly digits: string; readonly exponent: number | null };

/** A finite number as sign, digits and power of ten; whole digits are never rounded away below `LARGE`. */
function parts(x: number, digits: number): Parts {
  const places = Math.min(Math.max(Math.round(digits), 1), 17);
  const rounded = Number(Math.abs(x).toPrecision(places));
  if (rounded === 0) return { sign: false, digits: "0", exponent: null };
  const sign = x < 0;
  if (rounded >= SMALL && rounded < LARGE) {
    const magnitude = Math.floor(Math.log10(rounded));
    const text = Math.abs(x).toFixed(Math.min(Math.max(places - 1 - magnitude, 0), 100));
    return { sign, digits: withoutTrailingZeros(text), exponent: null };
  }
  const [mantissa = "", power = "0"] = rounded.toExponential(places - 1).split("e");
  return { sign, digits: withoutTrailingZeros(mantissa), exponent: Number(power) };
}

function withoutTrailingZeros(text: string): string {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS.charAt(Number(digit))).join("");
  return exponent < 0 ? `⁻${digits}` : digits;
}

/**
 * A number for people: `digits` significant digits, a true minus sign, a power of ten when very small or large.
 * Never "-0" and never "0.000" for something that is not zero; undefined is "?". Vectors and matrices are lists in
 * square brackets, `[[1, 2], [3, 4]]`; of large ones only the size is told.
 */
export function formatNumber(x: Value | undefined, digits = 6): string {
  if (x === undefined) return "?";
  if (isTensor(x)) return formatTensor(x, Math.min(digits, 4));
  if (Number.isNaN(x)) return "not a number";
  if (!Number.isFinite(x)) return x > 0 ? "∞" : "−∞";
  const { sign, digits: text, exponent } = parts(x, digits);
  const power = exponent === null ? "" : `×10${superscript(exponent)}`;
  return `${sign ? "−" : ""}${text}${power}`;
}

/** The same in LaTeX. */
export function latexNumber(x: Value, digits = 6): string {
  if (isTensor(x)) return latexTensor(x, Math.min(digits, 4));
  if (Number.isNaN(x)) return "\\text{not a number}";
  if (!Number.isFinite(x)) return x > 0 ? "\\infty" : "-\\infty";
  const { sign, digits: text, exponent } = parts(x, digits);
  const power = exponent === null ? "" : ` \\times 10^{${exponent}}`;
  return `${sign ? "-" : ""}${text}${power}`;
}

/** Larger vectors and matrices are not written out. */
const MOST_ENTRIES = 16;

function sizeOf({ shape, data }: Tensor): string | undefined {
  if (data.length <= MOST_ENTRIES) return undefined;
  return shape.length === 1 ? `${data.length} numbers` : `${shape.join("×")} numbers`;
}

function formatTensor(x: Tensor, digits: number): string {
  const write = (entries: readonly (string | string[])[]): string =>
    `[${entries.map((entry) => (typeof entry === "string" ? entry : write(entry))).join(", ")}]`;
  return sizeOf(x) ?? write(nested(x, (entry) => formatNumber(entry, digits)));
}

function latexTensor(x: Tensor, digits: number): string {
  const size = sizeOf(x);
  if (size !== undefined) return `\\text{${size}}`;
  const rows = nested(x, (entry) => latexNumber(entry, digits)).map((row) =>
    typeof row === "string" ? row : row.join(" & "),
  );
  return `\\begin{bmatrix} ${rows.join(x.shape.length === 1 ? " & " : " \\\\ ")} \\end{bmatrix}`;
}

/** `formatNumber` inside a calculation: negative numbers and powers of ten in brackets. */
export function operand(x: Value | undefined, digits?: number): string {
  const text = formatNumber(x, digits);
  return text.startsWith("−") || text.includes("×") ? `(${text})` : text;
}

/** `latexNumber` inside a calculation. */
export function latexOperand(x: Value, digits?: number): string {
  const text = latexNumber(x, digits);
  return text.startsWith("-") || text.includes("\\times") ? `\\left(${text}\\right)` : text;
}

/** A number as JSON can carry it; null where there is none. */
export type JsonNumber = number | "NaN" | "Infinity" | "-Infinity" | null;

/** A number, or a vector or matrix as nested lists. */
export type JsonValue = JsonNumber | JsonNumber[] | JsonNumber[][];

/** `toJsonNumber` for each number in a value. */
export function toJsonValue(x: Value | undefined): JsonValue {
  return isTensor(x) ? nested(x, toJsonNumber) : toJsonNumber(x);
}

/** NaN and infinities as strings, undefined as null, -0 as 0. */
export function toJsonNumber(x: number | undefined): JsonNumber {
  if (x === undefined) return null;
  if (Number.isNaN(x)) return "NaN";
  if (!Number.isFinite(x)) return x > 0 ? "Infinity" : "-Infinity";
  return x + 0 === 0 ? 0 : x;
}
