import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, parse, scalarOf } from "./index";
import { grade, toNumber } from "./testing/corpus";
import type { Answer, Case } from "./testing/corpus-types";

const file = new URL("../cases/expressions.json", import.meta.url);
const { cases }: { cases: Case[] } = JSON.parse(readFileSync(file, "utf8"));

/** The engine's answer. The corpus knows only the variables it gives: any other name is an unknown one. */
function answer(entry: Case): Answer {
  const parsed = parse(entry.expr, { variables: Object.keys(entry.vars ?? {}) });
  if (!parsed.ok) return { ok: false, position: parsed.fault.position, message: parsed.fault.message };
  const given = new Map(Object.entries(entry.vars ?? {}));
  for (const [name, { position }] of parsed.names) {
    if (!given.has(name)) return { ok: false, position, message: `unknown name ${name.slice(0, 20)}` };
  }
  const program = compile(parsed.graph, parsed.target);
  for (const [name, value] of given) program.set(parsed.names.get(name)?.node ?? "", toNumber(value));
  program.run();
  const grad = new Map<string, number | undefined>();
  for (const name of given.keys()) {
    const node = parsed.names.get(name)?.node;
    grad.set(name, node === undefined ? 0 : scalarOf(program.gradient(node)));
  }
  return { ok: true, value: scalarOf(program.value(parsed.target)), grad };
}

const graded = cases.map((entry) => ({ entry, ...grade(entry, answer(entry)) }));
const listed = (wanted: typeof graded) =>
  wanted.map(({ entry, why }) => `${entry.id} ${entry.expr.slice(0, 60)}: ${why}`);

describe("the corpus of expressions", () => {
  it("[A40] has 818 cases in 35 groups, so that none can go missing unseen", () => {
    expect(graded.length).toBe(818);
    expect(new Set(cases.map((entry) => entry.group)).size).toBe(35);
  });

  it.each(["finite", "kink", "domain", "ambiguous", "bad-input"])("[A40] every %s case holds", (kind) => {
    const chosen = graded.filter(({ entry }) => entry.kind === kind);
    expect(chosen.length).toBeGreaterThan(0);
    expect(listed(chosen.filter(({ pass }) => !pass))).toEqual([]);
  });

  it("[A41] keeps the recommended convention in at least 97 % of the cases", () => {
    const strict = graded.filter((result) => result.strict);
    expect(strict.length / graded.length).toBeGreaterThanOrEqual(0.97);
  });
});
