import type { Asked } from "./asked";

/** Slips that deserve the same advice. */
export type Family =
  | "missing path"
  | "paths not added"
  | "product rule"
  | "stopped early"
  | "inner derivative forgotten"
  | "added instead of multiplied"
  | "wrong point"
  | "power rule"
  | "switch ignored"
  | "sum shares"
  | "value for gradient"
  | "sign"
  | "not zeroed"
  | "order";

/** One way to get a gradient wrong. */
export type Rule = {
  readonly slug: string;
  readonly family: Family;
  /** An everyday slip: of two that give the same number, the likelier one. */
  readonly common?: true;
  /** What somebody does who makes this slip, for the one who teaches. */
  readonly explanation: string;
  /** The wrong numbers it leads to; none where it cannot be made. */
  readonly numbers: (asked: Asked) => readonly (number | undefined)[];
  /** What to say to the learner, about this very node; never the right number. */
  readonly hint: (asked: Asked) => string;
};
