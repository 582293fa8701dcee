import { formatNumber } from "../numbers";
import type { Operation } from "../operation";
import { precedence } from "../precedence";

type Given = "id" | "group" | "title" | "spoken" | "ports" | "rule" | "slopes" | "verb" | "pytorch";
type Usual =
  | "symbol"
  | "variadic"
  | "defaults"
  | "arithmetic"
  | "latex"
  | "convention"
  | "kink"
  | "pytorchMany"
  | "pytorchVarying"
  | "pytorchEntries";

type Rule =
  | Pick<Operation, "forward" | "partials">
  /** More than two inputs, or any number of them. */
  | Required<Pick<Operation, "wide">>;

export type CallRecord = Pick<Operation, Given> &
  Partial<Pick<Operation, Usual>> &
  Rule & {
    /** Other function words; the id is always one. */
    readonly words?: readonly string[];
    /** The LaTeX of the function's name; empty where `latex` says how the whole is typeset. */
    readonly tex: string;
  };

/** The record of a function of several numbers that is written as a word: `hinge(score, target)`. */
export function callRecord({ words = [], tex, ...record }: CallRecord): Operation {
  return {
    kind: "scalar",
    symbol: record.id,
    forward: () => Number.NaN,
    partials: [],
    syntax: { kind: "call", words: [record.id, ...words] },
    latex: {
      precedence: precedence.fraction,
      ports: record.ports.map(() => precedence.lowest),
      write: (...inputs) => `${tex}\\left(${inputs.join(", ")}\\right)`,
    },
    arithmetic: (...inputs) => `${record.id}(${inputs.map((input) => formatNumber(input)).join(", ")})`,
    ...record,
  };
}
