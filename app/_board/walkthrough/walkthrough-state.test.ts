import { compile, parse, type Step, walkthrough } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import type { Presentation } from "../session/presentation";
import { presentationOf } from "../testing/presentation-of";
import { clampStep, showsAll, walkthroughState } from "./walkthrough-state";

function stepsOf(formula: string): readonly Step[] {
  const read = parse(formula);
  if (!read.ok) throw new Error(read.fault.message);
  const program = compile(read.graph, read.target);
  program.run();
  return walkthrough(program);
}

const steps = stepsOf("(4*x+1)^2");
const presentedBy = (self: boolean, step: number, question?: Presentation["question"]) =>
  presentationOf("(4*x+1)^2", { self, step, question: question ?? null });

const form = { what: "one number", like: "2" };

describe("clampStep", () => {
  it("keeps to the steps there are", () => {
    expect([-1, 0, 3, 4, 99].map((index) => clampStep(index, 4))).toEqual([0, 0, 3, 3, 3]);
    expect(clampStep(5, 0)).toBe(0);
    expect(clampStep(Number.NaN, 4)).toBe(0);
  });
});

describe("showsAll", () => {
  it("is said of a board without a walkthrough and of the last step of one, when its number is there", () => {
    const alone = (own: number | null, of = steps) =>
      walkthroughState({ presentation: null, steps: of, away: false, own });
    expect([null, 0, steps.length - 2, steps.length - 1].map((own) => showsAll(alone(own)))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(showsAll(alone(0, []))).toBe(false);
    const question = { prompt: "?", correct: 1, form, diagnose: () => ({ kind: "right" }) as const };
    expect(showsAll({ ...alone(steps.length - 1), ask: { question, verdict: null, hint: "" } })).toBe(false);
  });
});

describe("walkthroughState", () => {
  it("shows everything while nobody steps", () => {
    expect(walkthroughState({ presentation: null, steps, away: false, own: null }).mode).toBeNull();
  });

  it("follows whoever presents, at their step, also when joining late", () => {
    const state = walkthroughState({ presentation: presentedBy(false, 3), steps, away: false, own: null });
    expect(state).toMatchObject({ mode: "following", index: 3, presenter: { name: "Quiet Otter" } });
  });

  it("follows rather than going on alone", () => {
    const state = walkthroughState({ presentation: presentedBy(false, 3), steps, away: false, own: 1 });
    expect(state).toMatchObject({ mode: "following", index: 3 });
  });

  it("leaves a presenter alone when asked to, and still knows of them", () => {
    const input = { presentation: presentedBy(false, 3), steps, away: true };
    expect(walkthroughState({ ...input, own: null })).toMatchObject({
      mode: null,
      presenter: { name: "Quiet Otter" },
    });
    expect(walkthroughState({ ...input, own: 1 })).toMatchObject({ mode: "alone", index: 1 });
  });

  it("keeps everybody at the step while it is asked about, also who was elsewhere", () => {
    const question = { id: "q", open: true, answers: null, people: null, own: null, distribution: null };
    const input = { steps, away: true, own: 6 };
    const asked = presentedBy(false, 3, question);
    expect(walkthroughState({ presentation: asked, ...input })).toMatchObject({
      mode: "following",
      index: 3,
    });
    const shown = presentedBy(false, 3, { ...question, open: false });
    expect(walkthroughState({ presentation: shown, ...input })).toMatchObject({ mode: "alone", index: 6 });
  });

  it("presents one's own steps, whether away or not", () => {
    const state = walkthroughState({ presentation: presentedBy(true, 2), steps, away: true, own: 1 });
    expect(state).toMatchObject({ mode: "presenting", index: 2, presenter: null });
  });

  it("stays on the last step when the graph has lost some", () => {
    const fewer = stepsOf("x+1");
    const state = walkthroughState({
      presentation: presentedBy(false, 11),
      steps: fewer,
      away: false,
      own: null,
    });
    expect(state.index).toBe(fewer.length - 1);
  });
});
