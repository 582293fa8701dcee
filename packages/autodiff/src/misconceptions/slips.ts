import { isTensor, type Value } from "../tensor/tensor";
import type { Asked } from "./asked";
import type { Rule } from "./rule";
import { rules } from "./rules";
import { isSameNumber } from "./same-number";
import { tensorNumbers } from "./tensor-slips";

/** A wrong gradient and the rule that leads to it. */
export type Slip = { readonly rule: Rule; readonly number: Value };

/** What every rule makes of a question: its numbers, each once; nothing for a rule that does not apply. */
export type RuleNumbers = { readonly rule: Rule; readonly numbers: readonly number[] };

/** The numbers of every rule, the right one among them where a slip cannot be seen at this point. */
export function ruleNumbers(asked: Asked): readonly RuleNumbers[] {
  return rules.map((rule) => {
    const numbers: number[] = [];
    for (const number of rule.numbers(asked)) {
      if (number === undefined || !Number.isFinite(number)) continue;
      if (!numbers.some((known) => isSameNumber(known, number))) numbers.push(number);
    }
    return { rule, numbers };
  });
}

/** Every wrong gradient a known slip leads to. */
export function slipsOf(asked: Asked): readonly Slip[] {
  const { correct } = asked;
  if (isTensor(correct)) {
    const wrong = tensorNumbers(asked, correct);
    return rules.flatMap((rule) => (wrong.get(rule.slug) ?? []).map((number) => ({ rule, number })));
  }
  return ruleNumbers(asked).flatMap(({ rule, numbers }) =>
    numbers
      .filter((number) => typeof correct !== "number" || !isSameNumber(number, correct))
      .map((number) => ({ rule, number })),
  );
}
