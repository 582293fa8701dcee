import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scalarOf } from "../index";
import type { MisconceptionCases } from "../testing/corpus-types";
import { openExercise } from "../testing/exercise";
import { Asked } from "./asked";
import { rules } from "./rules";
import { isSameNumber } from "./same-number";
import { ruleNumbers } from "./slips";

const { rows, rules: listed }: MisconceptionCases = JSON.parse(
  readFileSync(new URL("../../cases/misconceptions.json", import.meta.url), "utf8"),
);
const byName = (a: string, b: string) => a.localeCompare(b);

describe("the numbers wrong answers come from", () => {
  it("[A170] has every rule of the file, with its family and weight", () => {
    const own = rules.map(({ slug, family, common = false }) => `${slug}: ${family}, ${common}`);
    const wanted = listed.map(({ slug, family, common }) => `${slug}: ${family}, ${common}`);
    expect([...own].sort(byName)).toEqual([...wanted].sort(byName));
    // The first of a family is the one that is named.
    for (const family of new Set(rules.map((rule) => rule.family))) {
      const slugs = (all: readonly { slug: string; family: string }[]) =>
        all.filter((rule) => rule.family === family).map(({ slug }) => slug);
      expect(slugs(rules), family).toEqual(slugs(listed));
    }
  });

  it.each(rows.map((row) => [row.id, row] as const))("[A170] %s", (_id, row) => {
    const { program, id } = openExercise(row);
    const asked = new Asked(program, id(row.asked));
    const right = scalarOf(asked.correct);
    expect(isSameNumber(right, row.correct)).toBe(true);
    for (const { rule, numbers } of ruleNumbers(asked)) {
      const { slug } = rule;
      const wanted = row.wrong.filter((each) => each.misconception === slug).map(({ value }) => value);
      const wrong = numbers.filter((number) => !isSameNumber(number, right));
      expect(wrong.length, `${slug}: ${wrong}, not ${wanted}`).toBe(wanted.length);
      for (const want of wanted)
        expect(
          wrong.some((number) => isSameNumber(number, want)),
          `${slug}: ${wrong}, not ${want}`,
        ).toBe(true);
      expect(row.notApplicable.includes(slug), slug).toBe(numbers.length === 0);
      expect(row.sameAsCorrect.includes(slug), slug).toBe(numbers.length > wrong.length);
    }
  });
});
