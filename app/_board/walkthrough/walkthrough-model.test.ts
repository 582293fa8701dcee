import { compile, type Notation, parse } from "@gradboard/autodiff";
import { noPlan, plainStep } from "@gradboard/board";
import { afterEach, describe, expect, it } from "vitest";
import type { Computed } from "../session/board-model";
import { noPresentation, type Presentation } from "../session/presentation";
import type { Reveal } from "../session/reveal";
import { Store } from "../session/store";
import { WalkthroughModel } from "./walkthrough-model";

const board: Computed["board"] = {
  schema: 1,
  title: "",
  target: null,
  lesson: null,
  plan: noPlan,
  nodes: new Map(),
  groups: new Map(),
  problems: [],
  readable: true,
};

function computed(formula: string): Computed {
  const read = parse(formula);
  if (!read.ok) throw new Error(read.fault.message);
  const program = compile(read.graph, read.target);
  program.run();
  return { program, board };
}

const models: WalkthroughModel[] = [];
afterEach(() => {
  for (const model of models.splice(0)) model.destroy();
});

/** A session of one person alone: what they present is presented. */
function open(formula: string, already: Presentation = noPresentation, notation?: Store<Notation>) {
  const presentation = new Store<Presentation>(already);
  const source = {
    computed: new Store(computed(formula)),
    presentation,
    reveal: new Store<Reveal | null>(null),
    present: (step: number) => presentation.set({ presenter: { clientId: 1, name: "me", self: true }, step }),
    stopPresenting: () => presentation.set(noPresentation),
  };
  const model = new WalkthroughModel(source, notation);
  models.push(model);
  return { model, ...source };
}

const other = (step: number): Presentation => ({
  presenter: { clientId: 2, name: "Quiet Otter", self: false },
  step,
});

describe("WalkthroughModel", () => {
  it("presents from the first step to the last and no further", () => {
    const { model, presentation, reveal } = open("(4*x+1)^2");
    model.present();
    expect(model.state.get()).toMatchObject({ mode: "presenting", index: 0 });
    expect(reveal.get()?.values.size).toBe(1);
    model.previous();
    expect(presentation.get().step).toBe(0);
    const last = model.state.get().steps.length - 1;
    for (let press = 0; press < last + 5; press += 1) model.next();
    expect(presentation.get().step).toBe(last);
    expect(reveal.get()?.gradients.size).toBeGreaterThan(0);
    model.goTo(0);
    expect(presentation.get().step).toBe(0);
    model.stop();
    expect(model.state.get().mode).toBeNull();
    expect(reveal.get()).toBeNull();
  });

  it("follows another's step, hides what is ahead of it, and shows everything when they stop", () => {
    const { model, presentation, reveal } = open("(4*x+1)^2");
    presentation.set(other(3));
    expect(model.state.get()).toMatchObject({ mode: "following", index: 3 });
    expect(reveal.get()?.gradients.size).toBe(0);
    model.next();
    expect(model.state.get().index).toBe(3);
    presentation.set(noPresentation);
    expect(reveal.get()).toBeNull();
  });

  it("hides what is ahead from the start for somebody who joins late", () => {
    const { model, reveal } = open("(4*x+1)^2", other(3));
    expect(model.state.get()).toMatchObject({ mode: "following", index: 3 });
    expect(reveal.get()?.values.size).toBeGreaterThan(0);
    expect(reveal.get()?.gradients.size).toBe(0);
  });

  it("stops following until that presentation is over", () => {
    const { model, presentation } = open("(4*x+1)^2");
    presentation.set(other(3));
    model.setFollowing(false);
    presentation.set(other(4));
    expect(model.state.get()).toMatchObject({ mode: null, presenter: { name: "Quiet Otter" } });
    presentation.set(noPresentation);
    presentation.set(other(0));
    expect(model.state.get().mode).toBe("following");
  });

  it("takes over at the step that is shown", () => {
    const { model, presentation } = open("(4*x+1)^2");
    presentation.set(other(3));
    model.present();
    expect(model.state.get()).toMatchObject({ mode: "presenting", index: 3 });
  });

  it("takes up new numbers and fewer steps while it is on", () => {
    const { model, computed: source } = open("(4*x+1)^2");
    model.present();
    for (let press = 0; press < 20; press += 1) model.next();
    const before = model.state.get().steps;
    source.set(computed("x+2"));
    const after = model.state.get();
    expect(after.steps).not.toBe(before);
    expect(after.index).toBe(after.steps.length - 1);
  });

  it("goes on alone without telling anybody", () => {
    const { model, presentation } = open("(4*x+1)^2");
    model.walkAlone();
    model.next();
    expect(model.state.get()).toMatchObject({ mode: "alone", index: 1 });
    expect(presentation.get()).toBe(noPresentation);
    model.stop();
    expect(model.state.get().mode).toBeNull();
  });

  it("asks for each number before it shows it, and goes no further without an answer", () => {
    const { model, reveal, presentation } = open("(4*x+1)^2");
    model.askMe();
    expect(model.state.get()).toMatchObject({ mode: "alone", asking: true, index: 0, ask: null });
    model.next();
    const product = model.state.get().steps[1]?.node ?? "";
    expect(model.state.get().ask?.question.prompt).toBe("What is the value of 4·x?");
    expect(reveal.get()?.values.has(product)).toBe(false);
    model.next();
    expect(model.state.get().index).toBe(1);
    model.answer("5");
    expect(model.state.get().ask?.verdict).toEqual({ kind: "unclear", hint: "Multiply 4 by x: 4 × 1." });
    model.answer("4");
    expect(model.state.get().ask).toBeNull();
    expect(reveal.get()?.values.has(product)).toBe(true);
    model.next();
    expect(model.state.get().index).toBe(2);
    model.giveUp();
    model.previous();
    expect(model.state.get()).toMatchObject({ index: 1, ask: null });
    expect(presentation.get()).toBe(noPresentation);
  });

  it("asks about certain nodes only, and passes everything else", () => {
    const { model, computed: source, reveal } = open("(4*x+1)^2");
    const { program } = source.get();
    const x = program.graph.nodes.find(({ name }) => name === "x")?.id ?? "";
    model.askMe(new Set([x]));
    for (let press = 0; press < 20; press += 1) model.next();
    const { steps, index, ask } = model.state.get();
    expect(index).toBe(steps.length - 1);
    expect(ask?.question.prompt).toContain("gradient of x");
    expect(reveal.get()?.gradients.has(x)).toBe(false);
    model.answer("10 * 4");
    expect(reveal.get()?.gradients.has(x)).toBe(true);
    model.walkAlone();
    expect(model.state.get()).toMatchObject({ asking: false, index: 0 });
  });

  it("goes to a node or a pass, and refuses with the reason what has to wait", () => {
    const { model, computed: source } = open("c = a + b; d = a*b; y = (c + d) + c*d");
    const id = (name: string) =>
      source.get().program.graph.nodes.find((node) => node.name === name)?.id ?? "";
    const step = () => model.state.get().steps[model.state.get().index];
    expect(model.jump(id("c"))).toBe(false);
    model.walkAlone();
    expect(model.jump(id("c"))).toBe(false);
    expect(model.refusal.get()).toMatchObject({
      node: id("c"),
      reason: expect.stringContaining("c needs the value of b first"),
    });
    expect(model.jump(id("b"))).toBe(true);
    expect([step()?.node, model.refusal.get()]).toEqual([id("b"), null]);
    model.goToPhase("backward");
    expect(step()?.phase).toBe("seed");
    expect(model.jump(id("c"))).toBe(false);
    expect(model.refusal.get()?.reason).toContain("still waiting for 2 of 2 contributions");
    model.next();
    expect(model.refusal.get()).toBeNull();
    model.goToPhase("forward");
    expect(model.state.get().index).toBe(0);
  });

  it("stops at the first question on the way to a node", () => {
    const { model, computed: source } = open("(4*x+1)^2");
    const sum = source.get().program.graph.nodes.find(({ op }) => op === "add")?.id ?? "";
    model.askMe();
    expect(model.jump(sum)).toBe(false);
    expect(model.refusal.get()?.reason).toContain("needs the value of 4·x first");
    model.goTo(5);
    expect(model.state.get()).toMatchObject({ index: 1 });
    expect(model.state.get().ask).not.toBeNull();
  });

  it("asks and orders as the lesson says, in the lesson's words", () => {
    const { model, computed: source } = open("c = a + b");
    const { program } = source.get();
    const [a = "", b = "", c = ""] = program.order;
    const steps = new Map([
      [`value ${a}`, { ...plainStep, asks: true, rank: 1 }],
      [`value ${b}`, { ...plainStep, rank: 0 }],
      [`value ${c}`, { ...plainStep, asks: true, question: "How much is $a+b$?", hint: "Add." }],
    ]);
    source.set({ program, board: { ...board, plan: { intro: "", steps } } });
    model.walkAlone();
    expect(
      model.state
        .get()
        .steps.slice(0, 2)
        .map(({ node }) => node),
    ).toEqual([b, a]);
    model.goTo(4);
    // Nothing can be asked about the value of a leaf.
    expect(model.state.get()).toMatchObject({
      index: 2,
      ask: { hint: "Add.", question: { prompt: "How much is $a+b$?", correct: 2 } },
    });
    model.answer("2");
    model.goTo(4);
    expect(model.state.get()).toMatchObject({ index: 4, ask: null });
    model.justWalk();
    expect(model.state.get()).toMatchObject({ index: 0, asking: false });
    model.author();
    expect([model.authoring.get(), model.state.get().asking]).toEqual([true, false]);
    model.stop();
    expect(model.authoring.get()).toBe(false);
  });

  it("writes gradients as this person does", () => {
    const notation = new Store<Notation>("grad");
    const { model, computed: source } = open("x*x", noPresentation, notation);
    model.walkAlone();
    const words = () => model.state.get().steps.at(-1)?.explanation.words;
    expect(words()).toContain("x.grad");
    notation.set("leibniz");
    expect(words()).toContain("∂L/∂x");
    expect(source.get().program.target).not.toBeNull();
  });
});
