import { formatNumber } from "../numbers";
import { isTensor, type Tensor, type Value } from "../tensor/tensor";

/** How a formula looks: as it is typed, or as people read it in a sentence. */
export type Style = {
  readonly plus: string;
  readonly minus: string;
  readonly times: string;
  readonly divide: string;
  readonly matrices: string;
  /** The minus sign in front of something. */
  readonly sign: string;
  /** `√x`, `|x|` and `Aᵀ` instead of words. */
  readonly signs: boolean;
  /** Numbers, vectors and matrices; no more of them than fits into so many characters. */
  readonly number: (x: Value, limit: number) => string;
  readonly superscripts: boolean;
  readonly pi: string;
};

/** `(4*x+1)^2`: what `parse` reads. */
export const typed: Style = {
  plus: "+",
  minus: "-",
  times: "*",
  divide: "/",
  matrices: "@",
  sign: "-",
  signs: false,
  number: typedValue,
  superscripts: false,
  pi: "pi",
};

/** `(4·x+1)²`: for sentences and labels. */
export const spoken: Style = {
  plus: "+",
  minus: "−",
  times: "·",
  divide: "/",
  matrices: "@",
  sign: "−",
  signs: true,
  number: (x) => formatNumber(x),
  superscripts: true,
  pi: "π",
};

/** `2 × 5`, `1 ÷ (1 + 0.5²)`: a calculation in numbers, as it stands in a sentence. */
export const calculated: Style = {
  ...spoken,
  plus: " + ",
  minus: " − ",
  times: " × ",
  divide: " ÷ ",
  matrices: " @ ",
};

function typedValue(x: Value, limit: number): string {
  return isTensor(x) ? typedTensor(x, limit) : typedNumber(x);
}

/** As `parse` reads it, to the last digit. */
export function typedNumber(x: number): string {
  if (Number.isNaN(x)) return "(0/0)";
  if (!Number.isFinite(x)) return x > 0 ? "(1/0)" : "(-1/0)";
  return Object.is(x, -0) ? "-0" : String(x);
}

function typedTensor({ shape, data }: Tensor, limit: number): string {
  // An entry takes a digit and a comma at least; the rest would be cut off anyway.
  const shown = data.length > limit ? data.subarray(0, limit) : data;
  const entries = Array.from(shown, typedNumber);
  const columns = shape[1];
  if (columns === undefined) return `[${entries.join(", ")}]`;
  const rows: string[] = [];
  for (let from = 0; from < entries.length; from += columns) {
    rows.push(`[${entries.slice(from, from + columns).join(", ")}]`);
  }
  return `[${rows.join(", ")}]`;
}
