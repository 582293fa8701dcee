import { formatNumber } from "../numbers";

/** How a formula looks: as it is typed, or as people read it in a sentence. */
export type Style = {
  readonly plus: string;
  readonly minus: string;
  readonly times: string;
  readonly divide: string;
  /** The minus sign in front of something. */
  readonly sign: string;
  /** `√x` and `|x|` instead of `sqrt(x)` and `abs(x)`. */
  readonly signs: boolean;
  readonly number: (x: number) => string;
  readonly superscripts: boolean;
  readonly pi: string;
};

/** `(4*x+1)^2`: what `parse` reads. */
export const typed: Style = {
  plus: "+",
  minus: "-",
  times: "*",
  divide: "/",
  sign: "-",
  signs: false,
  number: typedNumber,
  superscripts: false,
  pi: "pi",
};

/** `(4·x+1)²`: for sentences and labels. */
export const spoken: Style = {
  plus: "+",
  minus: "−",
  times: "·",
  divide: "/",
  sign: "−",
  signs: false,
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
  signs: true,
};

function typedNumber(x: number): string {
  if (Number.isNaN(x)) return "(0/0)";
  if (!Number.isFinite(x)) return x > 0 ? "(1/0)" : "(-1/0)";
  return Object.is(x, -0) ? "-0" : String(x);
}
