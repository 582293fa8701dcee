import type { NodeId, WireRef } from "../graph";
import type { Program } from "../program";
import { isTensor, type Value } from "../tensor/tensor";
import { Asked } from "./asked";
import { illFormed } from "./ill-formed";
import { type Reading, readAnswer } from "./read-answer";
import type { Rule } from "./rule";
import { isRoughly, isRounded } from "./same-number";
import { type Slip, slipsOf } from "./slips";
import { self } from "./words";

/** What an answer says about the one who gave it. Hints never hold the right number. */
export type Diagnosis =
  | { readonly kind: "right" }
  | {
      readonly kind: "misconception";
      readonly slug: string;
      /** What was done, for the one who teaches. */
      readonly explanation: string;
      /** What helps, for the one who answered. */
      readonly hint: string;
    }
  /** No known slip leads to this number, or several that need different advice. */
  | { readonly kind: "unclear"; readonly hint: string }
  /** Not a number, or not as many as are asked for. */
  | { readonly kind: "unreadable"; readonly hint: string };

/** A question worked out once, for any number of answers. */
export type Question = {
  readonly node: NodeId;
  readonly correct: Value;
  readonly diagnose: (answer: string | number) => Diagnosis;
};

/**
 * The question for the gradient of a node, or, with `wire`, for what that wire carries back. Undefined where there is
 * no gradient to ask for: no target, no value, a constant exponent.
 */
export function question(program: Program, node: NodeId, wire?: WireRef): Question | undefined {
  const asked = new Asked(program, node, wire && [wire]);
  const { correct } = asked;
  if (correct === undefined) return undefined;
  let slips: readonly Slip[] | undefined;
  const diagnose = (answer: string | number): Diagnosis => {
    const readings = readAnswer(answer, correct);
    const fault = illFormed(readings, correct);
    if (fault !== undefined) return fault;
    if (readings.some((reading) => isRight(reading, correct))) return { kind: "right" };
    slips ??= slipsOf(asked);
    return wrong(asked, slips, readings, correct);
  };
  return { node, correct, diagnose };
}

/**
 * What an answer to "what is the gradient of this node?" says: right in whatever form (a fraction, rounded to three
 * digits or more), one known slip, or neither.
 */
export function diagnose(program: Program, node: NodeId, answer: string | number): Diagnosis {
  const asked = question(program, node);
  return asked?.diagnose(answer) ?? { kind: "unclear", hint: "There is no gradient to ask for here." };
}

/** Is it this number, or are all entries these? */
export function isRight({ value, digits }: Reading, wanted: Value): boolean {
  if (!isTensor(wanted)) return !isTensor(value) && isRounded(value, digits, wanted);
  return (
    isTensor(value) &&
    value.shape.join() === wanted.shape.join() &&
    value.data.every((entry, index) => isRounded(entry, entryDigits(entry), wanted.data[index] ?? Number.NaN))
  );
}

const entryDigits = (entry: number) =>
  String(Math.abs(entry))
    .replace(/e.*|[^\d]/g, "")
    .replace(/^0+/, "").length;

function wrong(
  asked: Asked,
  slips: readonly Slip[],
  readings: readonly Reading[],
  correct: Value,
): Diagnosis {
  for (const reading of readings) {
    const rule = verdict(slips.filter(({ number }) => isRight(reading, number)).map((slip) => slip.rule));
    if (rule === null) return { kind: "unclear", hint: neutralHint(asked) };
    if (rule !== undefined) {
      const { slug, explanation } = rule;
      return { kind: "misconception", slug, explanation, hint: rule.hint(asked) };
    }
  }
  const isClose = readings.some(
    ({ value }) => !isTensor(value) && !isTensor(correct) && isRoughly(value, correct),
  );
  return {
    kind: "unclear",
    hint: isClose ? "That is close. Give at least three digits." : neutralHint(asked),
  };
}

/**
 * Of the rules that lead to one number: everyday slips count before rare ones, and if what is left needs one advice,
 * the first is named; null if it needs several. Undefined without a rule.
 */
export function verdict(found: readonly Rule[]): Rule | null | undefined {
  const common = found.filter((rule) => rule.common === true);
  const kept = common.length > 0 ? common : found;
  return kept.every(({ family }) => family === kept[0]?.family) ? kept[0] : null;
}

function neutralHint(asked: Asked): string {
  if (asked.wires.length === 0) return `Does anything that ${self(asked)} feeds lead to the target?`;
  const [along, add] =
    asked.wires.length === 1
      ? ["For the wire that leaves", "multiply the two"]
      : ["For each wire that leaves", "multiply along each wire, and add over the wires"];
  return `${along} ${self(asked)}, write down what arrives at the next node and the local derivative there; then ${add}.`;
}
