import { formatNumber } from "../numbers";
import type { Notation, Operation, TensorRule } from "../operation";
import { precedence } from "../precedence";

type TensorRecord = {
  readonly id: string;
  readonly title: string;
  readonly spoken?: string;
  readonly symbol: string;
  readonly ports: readonly string[];
  readonly tensor: TensorRule;
  readonly rule: string;
  readonly verb: (...inputs: string[]) => string;
  readonly pytorch: string;
  readonly variadic?: true;
  readonly convention?: string;
  readonly syntax?: Operation["syntax"];
  readonly notation?: Notation;
  /** Where it is not written as a name in front of brackets. */
  readonly latex?: Operation["latex"];
  /** Where the calculation is more than the name in front of brackets. */
  readonly arithmetic?: Operation["arithmetic"];
};

/** The record of an operation on whole vectors and matrices; unless told otherwise, it is written as a word. */
export function tensorRecord(record: TensorRecord): Operation {
  const { notation, ...rest } = record;
  const { id, title, ports } = rest;
  const tex = id.includes("_") ? `\\text{${id.replace("_", "-")}}` : `\\operatorname{${id}}`;
  return {
    kind: "tensor",
    group: "tensor",
    spoken: title.toLowerCase(),
    forward: () => Number.NaN,
    partials: [],
    slopes: [],
    syntax: { kind: "call", words: [id], ...(notation === undefined ? {} : { notation }) },
    latex: {
      precedence: precedence.fraction,
      ports: ports.map(() => precedence.lowest),
      write: (...inputs) => `${tex}\\left(${inputs.join(", ")}\\right)`,
    },
    arithmetic: (...inputs) => `${id}(${inputs.map((input) => formatNumber(input)).join(", ")})`,
    ...rest,
  };
}
