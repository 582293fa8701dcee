import { compile, parse, walkthrough } from "@gradboard/autodiff";
import type { Diagnosis } from "@gradboard/autodiff/teaching";
import { beforeAll, describe, expect, it } from "vitest";
import { fetchTeaching } from "./late-teaching";
import { revealOf } from "./reveal-of";
import type { WalkthroughState } from "./walkthrough-state";

beforeAll(fetchTeaching);

function read(formula: string) {
  const parsed = parse(formula);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  const program = compile(parsed.graph, parsed.target);
  program.run();
  return { program, steps: walkthrough(program) };
}

const plain = {
  question: null,
  changed: false,
  text: "",
  mode: null,
  presenter: null,
  steps: [],
  index: 0,
  ask: null,
  asking: false,
} as const;

const form = { what: "one number", like: "2" };

describe("revealOf", () => {
  const { program, steps } = read("(4*x+1)^2");

  it("hides nothing without a walkthrough", () => {
    expect(revealOf({ ...plain, mode: null, presenter: null, steps, index: 0 }, program)).toBeNull();
  });

  it("shows no gradient before the seed", () => {
    const reveal = revealOf({ ...plain, mode: "following", presenter: null, steps, index: 0 }, program);
    expect(reveal?.gradients.size).toBe(0);
    expect(reveal?.focus).toBe(steps[0]?.node);
  });

  it("grows with every step up to all gradients", () => {
    let before = 0;
    for (let index = 0; index < steps.length; index += 1) {
      const reveal = revealOf({ ...plain, mode: "presenting", presenter: null, steps, index }, program);
      const size = (reveal?.values.size ?? 0) + (reveal?.gradients.size ?? 0);
      expect(size).toBeGreaterThanOrEqual(before);
      before = size;
    }
    expect(before).toBeGreaterThan(steps.length / 2);
  });

  it("hides what a step is asked about, and only that", () => {
    const index = steps.length - 1;
    const right: Diagnosis = { kind: "right" };
    const question = { prompt: "", correct: 40, form, diagnose: () => right };
    const state = { ...plain, mode: "alone", steps, index } as const;
    const asked = revealOf({ ...state, asking: true, ask: { question, verdict: null, hint: "" } }, program);
    const node = steps[index]?.node ?? "";
    expect([asked?.gradients.has(node), asked?.focus]).toEqual([false, node]);
    expect(asked?.gradients.size).toBe((revealOf(state, program)?.gradients.size ?? 0) - 1);
    expect(asked?.contributions.size).toBe((revealOf(state, program)?.contributions.size ?? 0) - 1);
  });

  it("counts on the way back what every node waits for, as far as a question lets it be seen", () => {
    const fork = read("c = a + b; d = a*b; y = (c + d) + c*d");
    const seed = fork.steps.findIndex(({ phase }) => phase === "seed");
    const at = (index: number, ask: WalkthroughState["ask"] = null) =>
      revealOf({ ...plain, mode: "alone", steps: fork.steps, index, ask }, fork.program)?.waiting;
    const c = fork.program.graph.nodes.find(({ name }) => name === "c")?.id ?? "";
    expect(at(seed - 1)?.size).toBe(0);
    expect(at(seed)?.get(c)).toEqual({ missing: 2, of: 2 });
    expect(at(seed)?.has(fork.program.target ?? "")).toBe(false);
    const first = fork.steps.findIndex(({ kind, node }) => kind === "contribution" && node === c);
    expect(at(first)?.get(c)).toEqual({ missing: 1, of: 2 });
    const right: Diagnosis = { kind: "right" };
    const question = { prompt: "", correct: 1, form, diagnose: () => right };
    expect(at(first, { question, verdict: null, hint: "" })?.get(c)).toEqual({ missing: 2, of: 2 });
    expect(at(fork.steps.length - 1)?.size).toBe(0);
  });

  it("shows no number where the steps are gone", () => {
    expect(
      revealOf({ ...plain, mode: "presenting", presenter: null, steps: [], index: 0 }, program)?.values.size,
    ).toBe(0);
  });
});
