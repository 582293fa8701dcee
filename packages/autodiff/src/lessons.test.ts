import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  compile,
  findNode,
  type NodeId,
  type ParseResult,
  type Program,
  parse,
  scalarOf,
  type Value,
} from "./index";
import type { Exercise, Lesson, MisconceptionCases } from "./testing/corpus-types";

const read = (file: string) => JSON.parse(readFileSync(new URL(`../cases/${file}`, import.meta.url), "utf8"));
const lessons: Lesson[] = read("lessons.json");
const { rows }: MisconceptionCases = read("misconceptions.json");

type Parsed = Extract<ParseResult, { ok: true }>;
type Opened = { readonly parsed: Parsed; readonly program: Program; readonly target: NodeId };

/** A lesson as a program at its point. */
function open(exercise: Exercise): Opened {
  const lines = (exercise.definitions ?? []).map(({ name, expression }) => `${name} = ${expression}`);
  const parsed = parse([...lines, exercise.expression].join("; "));
  if (!parsed.ok) throw new Error(`${exercise.expression}: ${parsed.fault.message}`);
  const target = exercise.target == null ? parsed.target : parsed.names.get(exercise.target)?.node;
  if (target === undefined) throw new Error(`no target ${exercise.target}`);
  const program = compile(parsed.graph, target);
  setAll({ parsed, program, target }, exercise.at);
  return { parsed, program, target };
}

function setAll({ parsed, program }: Opened, at: Record<string, number>): void {
  for (const [name, value] of Object.entries(at)) program.set(parsed.names.get(name)?.node ?? "", value);
  program.run();
}

const gradientOf = ({ parsed, program }: Opened, name: string) =>
  scalarOf(program.gradient(parsed.names.get(name)?.node ?? "") ?? 0);

/** Within the lesson's own tolerance. */
function near(got: Value | undefined, want: number, { tolerance }: Lesson, what: string): void {
  const error = Math.abs(scalarOf(got) - want);
  const allowed = Math.max(tolerance.absolute, tolerance.relative * Math.abs(want));
  expect(error <= allowed, `${what}: ${got}, expected ${want}`).toBe(true);
}

describe("the lessons", () => {
  it("[A42] are 55, with 166 inner nodes, so that none can go missing unseen", () => {
    expect([lessons.length, lessons.flatMap((lesson) => lesson.nodes).length]).toEqual([55, 166]);
  });

  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))("[A42] %s", (_id, lesson) => {
    const opened = open(lesson);
    const { parsed, program, target } = opened;
    near(program.value(target), lesson.value, lesson, "value");
    for (const [name, want] of Object.entries(lesson.gradients))
      near(gradientOf(opened, name), want, lesson, name);
    for (const node of lesson.nodes) {
      const text = node.name ?? node.expression ?? "";
      const id = findNode(parsed.graph, parsed.names, text);
      expect(id, text).toBeDefined();
      near(program.value(id ?? ""), node.value, lesson, `value of ${text}`);
      near(program.gradient(id ?? ""), node.gradient, lesson, `gradient of ${text}`);
    }
    for (const name of lesson.unconnected ?? []) {
      expect(program.connected(parsed.names.get(name)?.node ?? ""), name).toBe(false);
    }
    const kinks = program.problems().filter((problem) => problem.kind === "kink");
    expect(kinks.length > 0, "stands at a kink").toBe((lesson.kinks ?? []).length > 0);
  });

  it.each(
    lessons.filter((lesson) => lesson.checks?.equivalent).map((lesson) => [lesson.id, lesson] as const),
  )("[A42] %s: other ways to say it give the same numbers", (_id, lesson) => {
    for (const other of lesson.checks?.equivalent ?? []) {
      const opened = open(other);
      near(opened.program.value(opened.target), other.value, lesson, other.why);
      for (const [name, want] of Object.entries(other.gradients))
        near(gradientOf(opened, name), want, lesson, other.why);
    }
  });

  it.each(lessons.filter((lesson) => lesson.checks?.descent).map((lesson) => [lesson.id, lesson] as const))(
    "[A42] %s: gradient descent goes where the lesson says",
    (_id, lesson) => {
      const opened = open(lesson);
      const at = { ...lesson.at };
      for (const { step, learningRate, updated, value } of lesson.checks?.descent ?? []) {
        for (const name of Object.keys(updated))
          at[name] = (at[name] ?? 0) - learningRate * gradientOf(opened, name);
        setAll(opened, at);
        for (const [name, want] of Object.entries(updated))
          near(at[name], want, lesson, `${name} after step ${step}`);
        near(opened.program.value(opened.target), value, lesson, `value after step ${step}`);
      }
    },
  );
});

describe("the questions about slips", () => {
  it("[A42] are 25", () => expect(rows.length).toBe(25));

  it.each(rows.map((row) => [row.id, row] as const))("[A42] %s: the right gradient", (_id, row) => {
    const got = gradientOf(open(row), row.asked);
    expect(Math.abs(got - row.correct)).toBeLessThanOrEqual(Math.max(1e-9 * Math.abs(row.correct), 1e-12));
  });
});
