import { formatNumber } from "../numbers";

/** How a formula looks: as it is typed, or as people read it in a sentence. */
export type Style = {
  readonly times: string;
  readonly divide: string;
  readonly minus: string;
  readonly number: (x: number) => string;
  readonly superscripts: boolean;
  readonly pi: string;
};

/** `(4*x+1)^2`: what `parse` reads. */
export const typed: Style = {
  times: "*",
  divide: "/",
  minus: "-",
  number: typedNumber,
  superscripts: false,
  pi: "pi",
};

/** `(4·x+1)²`: for sentences and labels. */
export const spoken: Style = {
  times: "·",
  divide: "/",
  minus: "−",
  number: (x) => formatNumber(x),
  superscripts: true,
  pi: "π",
};

function typedNumber(x: number): string {
  if (Number.isNaN(x)) return "(0/0)";
  if (!Number.isFinite(x)) return x > 0 ? "(1/0)" : "(-1/0)";
  return Object.is(x, -0) ? "-0" : String(x);
}
