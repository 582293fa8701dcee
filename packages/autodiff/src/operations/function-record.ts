import { formatNumber } from "../numbers";
import type { Notation, Operation, OperationGroup, Parts, SlopeEntry } from "../operation";
import { precedence } from "../precedence";
import type { Value } from "../tensor/tensor";

type FunctionRecord = {
  readonly id: string;
  readonly group: OperationGroup;
  readonly title: string;
  readonly spoken: string;
  readonly symbol?: string;
  /** Other function words; the id is always one. */
  readonly words?: readonly string[];
  readonly notation?: Notation;
  /** The LaTeX of the function's name. */
  readonly tex: string;
  readonly forward: (x: number) => number;
  /** The middle parameter is the second port, which is not there: records of every size call their rules alike. */
  readonly partial: (x: number, b: number, value: number) => number;
  readonly rule: string;
  readonly slope: SlopeEntry;
  /** Completes "Take … of x". */
  readonly noun: string;
  readonly pytorch?: string;
  readonly convention?: string;
  readonly kink?: (x: number) => string | undefined;
  /** Where it is not written as a name in front of brackets. */
  readonly latex?: Operation["latex"];
  readonly arithmetic?: (x: Value) => string;
  readonly parts?: Parts;
};

/** The record of a function of one number that is written as a word: `sin(x)`. */
export function functionRecord(record: FunctionRecord): Operation {
  const { id, group, title, spoken, forward, partial, rule, slope, noun, convention, kink } = record;
  return {
    id,
    kind: "scalar",
    group,
    title,
    spoken,
    symbol: record.symbol ?? id,
    ports: ["x"],
    forward,
    partials: [partial],
    syntax: {
      kind: "call",
      words: [id, ...(record.words ?? [])],
      ...(record.notation === undefined ? {} : { notation: record.notation }),
    },
    latex: record.latex ?? {
      precedence: precedence.fraction,
      ports: [precedence.lowest],
      write: (x) => `${record.tex}\\left(${x}\\right)`,
    },
    rule,
    slopes: [slope],
    verb: (x) => `Take ${noun} of ${x}`,
    arithmetic: record.arithmetic ?? ((x) => `${id}(${formatNumber(x)})`),
    pytorch: record.pytorch ?? `torch.${id}({a})`,
    ...(record.parts === undefined ? {} : { parts: record.parts }),
    ...(convention === undefined ? {} : { convention }),
    ...(kink === undefined ? {} : { kink: (x: number) => kink(x) }),
  };
}
