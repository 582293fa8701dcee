import { compile, findNode, type NodeId, type Program, parse, walkthrough } from "@gradboard/autodiff";
import { stepQuestion } from "@gradboard/autodiff/teaching";
import { describe, expect, it } from "vitest";
import reference from "../../packages/autodiff/cases/lessons.json";
import texts from "../messages/en/lessons.json";
import { type Lesson, lessonGroups, lessons } from "./lessons";

type Case = {
  readonly id: string;
  readonly value: number;
  readonly gradients: Readonly<Record<string, number>>;
  readonly tolerance: { readonly relative: number; readonly absolute: number };
  readonly source: Lesson["source"];
  readonly title: string;
  readonly note: string;
};

// As plain data: the compiler would give every lesson the variables of all others.
const cases: readonly Case[] = JSON.parse(JSON.stringify(reference));

function open({ formula, target }: Lesson) {
  const parsed = parse(formula);
  if (!parsed.ok) throw new Error(`${formula}: ${parsed.fault.message}`);
  const find = (text: string): NodeId => findNode(parsed.graph, parsed.names, text) ?? "";
  const root = target === null ? parsed.target : find(target);
  return { program: compile(parsed.graph, root), root, find };
}

/** The gradients at the end of the walkthrough: those of the steps that show one. */
function shownGradients(program: Program): ReadonlyMap<NodeId, number> {
  const shown = walkthrough(program).flatMap((step) => step.reveals.gradients);
  return new Map(shown.map((id) => [id, Number(program.gradient(id))]));
}

describe("lessons", () => {
  it("are all of the reference lessons, each with a text and a source", () => {
    expect(lessons.map(({ id }) => id).sort()).toEqual(cases.map(({ id }) => id).sort());
    expect(Object.keys(texts).sort()).toEqual(lessons.map(({ id }) => id).sort());
    for (const lesson of lessons) {
      expect(lessonGroups, lesson.id).toContain(lesson.group);
      expect(lesson.source.author.length * lesson.source.title.length).toBeGreaterThan(0);
    }
  });

  it("begin with composition, the sigmoid with its four leaves, and 40", () => {
    expect(lessons.slice(0, 3).map(({ id }) => id)).toEqual([
      "square-of-a-line-at-three",
      "sigmoid-by-gates-one",
      "square-of-a-line",
    ]);
    const [, sigmoid, square] = lessons;
    if (sigmoid === undefined || square === undefined) throw new Error("no lessons");
    const { program } = open(sigmoid);
    const leaves = program.graph.nodes.filter(({ inputs }) => inputs.length === 0);
    expect(leaves.map(({ op, name }) => name ?? op).sort()).toEqual(["constant", "constant", "e", "x"]);
    const { program: squared, find } = open(square);
    expect(squared.gradient(find("x"))).toBe(40);
  });

  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    "%s: the walkthrough ends at the gradients of the reference",
    (id, lesson) => {
      const known = cases.find((each) => each.id === id);
      if (known === undefined) throw new Error(`no case ${id}`);
      const { program, root, find } = open(lesson);
      const near = (got: number | undefined, want: number, what: string) => {
        const { relative, absolute } = known.tolerance;
        const allowed = Math.max(absolute, relative * Math.abs(want));
        expect(Math.abs((got ?? Number.NaN) - want), `${what}: ${got}`).toBeLessThanOrEqual(allowed);
      };
      near(Number(program.value(root)), known.value, "value");
      const shown = shownGradients(program);
      for (const [name, want] of Object.entries(known.gradients)) {
        const node = find(name);
        if (program.connected(node)) near(shown.get(node), want, name);
        else expect([want, shown.has(node)], name).toEqual([0, false]);
      }
      expect(lesson.source).toMatchObject({ author: known.source.author, title: known.source.title });
    },
  );

  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    "%s: every prepared question can be asked",
    (_id, lesson) => {
      const { program, find } = open(lesson);
      expect(lesson.asks.length).toBeGreaterThan(0);
      const steps = walkthrough(program);
      for (const text of lesson.asks) {
        const node = find(text);
        expect(node, text).not.toBe("");
        const step = steps.find(({ reveals }) => reveals.gradients.includes(node));
        const asked = step && stepQuestion(program, step);
        // A node that leads nowhere has no step; its gradient is 0.
        if (program.connected(node)) expect(asked?.prompt, text).toContain("gradient");
      }
    },
  );

  it("have texts of their own", () => {
    for (const [id, { title, intro }] of Object.entries(texts)) {
      const known = cases.find((each) => each.id === id);
      expect(intro).not.toBe(known?.note);
      expect(title.length).toBeLessThan(50);
      expect(intro).toMatch(/[.?]$/);
    }
  });
});
