import type { NodeId, Notation } from "@gradboard/autodiff";
import { type LessonPlan, noTexts, plainStep, type Texts } from "@gradboard/board";
import type { ClassQuestion, PresentCommand } from "@gradboard/protocol";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type Presentation, readPinned } from "../session/presentation";
import type { Reveal } from "../session/reveal";
import { Store } from "../session/store";
import { changeValues, documentOf, presentationOf } from "../testing/presentation-of";
import { fetchTeaching } from "./late-teaching";
import { WalkthroughModel } from "./walkthrough-model";

const models: WalkthroughModel[] = [];
afterEach(() => {
  for (const model of models.splice(0)) model.destroy();
});

/** A session of one person, whose commands are obeyed as the server would. */
function open(formula: string, already: Presentation | null = null, notation?: Store<Notation>) {
  const doc = documentOf(formula);
  const live = () => readPinned(Y.encodeStateAsUpdate(doc));
  const presentation = new Store<Presentation | null>(already);
  const commands: PresentCommand[] = [];
  const answers: string[] = [];
  const wanted: LessonPlan[] = [];
  const source = {
    now: new Store(live()),
    presentation,
    reveal: new Store<Reveal | null>(null),
    command(command: PresentCommand) {
      commands.push(command);
      const before = presentation.get();
      if (command.kind === "present")
        presentation.set(presentationOf(doc, { self: true, step: before?.step ?? 0 }));
      if (command.kind === "step" && before) presentation.set({ ...before, step: command.to });
      if (command.kind === "stop") presentation.set(null);
    },
    answer: (_question: ClassQuestion, text: string) => void answers.push(text),
    texts: { known: new Store<Texts>(noTexts), want: (plan: LessonPlan) => void wanted.push(plan) },
  };
  const model = new WalkthroughModel(source, notation);
  models.push(model);
  return { doc, live, model, commands, answers, wanted, ...source };
}

const question: ClassQuestion = {
  ...{ id: "q", open: true, answers: null, people: null, own: null, distribution: null },
};
const formula = "(4*x+1)^2";
const other = (step: number) => presentationOf(formula, { step });
const nodeCalled = (
  program: { graph: { nodes: readonly { id: NodeId; name?: string }[] } },
  called: string,
) => program.graph.nodes.find(({ name }) => name === called)?.id ?? "";

describe("WalkthroughModel before the steps are here", () => {
  it("remembers where somebody wants to go, and goes there when they have come", async () => {
    const { model, reveal } = open("(4*x+1)^2");
    model.walkAlone();
    model.next();
    model.next();
    model.next();
    model.previous();
    expect(model.state.get()).toMatchObject({ mode: "alone", steps: [], index: 0 });
    expect(reveal.get()?.values.size).toBe(0);
    await fetchTeaching();
    expect(model.state.get()).toMatchObject({ mode: "alone", index: 2 });
  });
});

describe("WalkthroughModel", () => {
  beforeAll(fetchTeaching);

  it("presents from the first step to the last and no further", () => {
    const { model, presentation, reveal } = open("(4*x+1)^2");
    model.present();
    expect(model.state.get()).toMatchObject({ mode: "presenting", index: 0 });
    expect(reveal.get()?.values.size).toBe(1);
    model.previous();
    expect(presentation.get()?.step).toBe(0);
    const last = model.state.get().steps.length - 1;
    for (let press = 0; press < last + 5; press += 1) model.next();
    expect(presentation.get()?.step).toBe(last);
    expect(reveal.get()?.gradients.size).toBeGreaterThan(0);
    model.goTo(0);
    expect(presentation.get()?.step).toBe(0);
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
    presentation.set(null);
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
    presentation.set(null);
    presentation.set(other(0));
    expect(model.state.get().mode).toBe("following");
  });

  it("takes over at the step that is shown", () => {
    const { model, presentation } = open("(4*x+1)^2");
    presentation.set(other(3));
    model.present();
    expect(model.state.get()).toMatchObject({ mode: "presenting", index: 3 });
  });

  it("keeps steps and numbers of what is presented when the board changes, and says that it has", () => {
    const { model, doc, live, now, reveal } = open(formula);
    model.present();
    for (let press = 0; press < 20; press += 1) model.next();
    const before = model.state.get();
    expect(before.changed).toBe(false);
    changeValues(doc, 7);
    now.set(live());
    expect(model.state.get()).toEqual({ ...before, changed: true });
    const shown = reveal.get()?.program;
    expect(shown?.gradient(nodeCalled(now.get().program, "x"))).toBe(40);
    model.stop();
    expect(reveal.get()).toBeNull();
  });

  it("takes up new numbers while somebody steps alone", () => {
    const { model, doc, live, now, reveal } = open(formula);
    model.walkAlone();
    const before = model.state.get().steps;
    changeValues(doc, 7);
    now.set(live());
    expect(model.state.get()).toMatchObject({ changed: false });
    expect(model.state.get().steps).not.toBe(before);
    expect(reveal.get()?.program).toBeNull();
  });

  it("hides what the class is asked, from everybody and wherever they were, until it is shown", () => {
    const last = presentationOf(formula, { step: 99, question });
    const { model, presentation, reveal, answers } = open(formula, last);
    const x = nodeCalled(last.pinned.program, "x");
    model.setFollowing(false);
    model.walkAlone();
    expect(model.state.get()).toMatchObject({ mode: "following", question: { told: question } });
    expect(model.state.get().question?.asked?.prompt).toContain("gradient of x");
    expect(reveal.get()?.gradients.has(x)).toBe(false);
    expect(model.answerClass("forty")).toBe(false);
    expect(model.answerClass("20")).toBe(true);
    expect(answers).toEqual(["20"]);
    presentation.set({ ...last, question: { ...question, open: false } });
    expect(model.state.get().mode).toBe("alone");
    model.catchUp();
    expect(reveal.get()?.gradients.has(x)).toBe(true);
  });

  it("hides it from the presenter, too, who stays until it is shown, and knows what to ask next", () => {
    const asked = presentationOf(formula, { self: true, step: 2, question });
    const { model, presentation, commands, reveal } = open(formula, asked);
    const before = reveal.get()?.values.size;
    model.next();
    expect(commands).toEqual([]);
    presentation.set({ ...asked, question: { ...question, open: false } });
    expect(reveal.get()?.values.size).toBe((before ?? 0) + 2);
    model.next();
    expect(commands).toEqual([{ kind: "step", to: 3 }]);
    expect(model.nextQuestion()?.step).toBe(4);
  });

  it("comes back when everyone is called, and looks elsewhere only while it follows", () => {
    const { model, presentation } = open(formula, other(3));
    model.setFollowing(false);
    model.roam();
    expect([model.state.get().mode, model.roams.get()]).toEqual([null, false]);
    model.catchUp();
    model.roam();
    expect([model.state.get().mode, model.roams.get()]).toEqual(["following", true]);
    presentation.set(presentationOf(formula, { step: 4, gathered: 1 }));
    expect([model.state.get().index, model.roams.get()]).toEqual([4, false]);
  });

  it("goes on alone without telling anybody", () => {
    const { model, presentation } = open("(4*x+1)^2");
    model.walkAlone();
    model.next();
    expect(model.state.get()).toMatchObject({ mode: "alone", index: 1 });
    expect(presentation.get()).toBeNull();
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
    model.answer("");
    expect(model.state.get().ask?.verdict).toMatchObject({ kind: "unreadable" });
    model.answer("4");
    expect(model.state.get().ask).toBeNull();
    expect(reveal.get()?.values.has(product)).toBe(true);
    model.next();
    expect(model.state.get().index).toBe(2);
    model.giveUp();
    model.previous();
    expect(model.state.get()).toMatchObject({ index: 1, ask: null });
    expect(presentation.get()).toBeNull();
  });

  it("asks about certain nodes only, and passes everything else", () => {
    const { model, now: source, reveal } = open("(4*x+1)^2");
    const { program } = source.get();
    const x = nodeCalled(program, "x");
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
    const { model, now: source } = open("c = a + b; d = a*b; y = (c + d) + c*d");
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
    const { model, now: source } = open("(4*x+1)^2");
    const sum = source.get().program.graph.nodes.find(({ op }) => op === "add")?.id ?? "";
    model.askMe();
    expect(model.jump(sum)).toBe(false);
    expect(model.refusal.get()?.reason).toContain("needs the value of 4·x first");
    model.goTo(5);
    expect(model.state.get()).toMatchObject({ index: 1 });
    expect(model.state.get().ask).not.toBeNull();
  });

  it("asks and orders as the lesson says, in the lesson's words", () => {
    const { model, now: source } = open("c = a + b");
    const { program } = source.get();
    const [a = "", b = "", c = ""] = program.order;
    const steps = new Map([
      [`value ${a}`, { ...plainStep, asks: true, rank: 1 }],
      [`value ${b}`, { ...plainStep, rank: 0 }],
      [`value ${c}`, { ...plainStep, asks: true, question: "How much is $a+b$?", hint: "Add." }],
    ]);
    source.set({ program, board: { ...source.get().board, plan: { intro: "", steps } } });
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

  it("says what is sealed once it knows it, and asks for it where this page leads", () => {
    const { model, now: source, texts, wanted, presentation } = open("c = a + b");
    const { program, board } = source.get();
    const sum = program.order.at(-1) ?? "";
    const step = { ...plainStep, asks: true, hint: "sealed:hint", text: "sealed:text" };
    const plan = { intro: "", steps: new Map([[`value ${sum}`, step]]) };
    source.set({ program, board: { ...board, plan } });
    expect(wanted).toEqual([]);
    model.walkAlone();
    expect(wanted).toContain(plan);
    model.goTo(2);
    model.answer("7");
    expect(model.state.get().ask).toMatchObject({ hint: "", verdict: { kind: "unclear" } });
    texts.known.set(new Map([["sealed:hint", "One and one."]]));
    expect(model.state.get().ask).toMatchObject({ hint: "One and one.", verdict: { kind: "unclear" } });
    model.giveUp();
    expect(model.state.get().text).toBe("");
    texts.known.set(new Map([["sealed:text", "It is two."]]));
    expect(model.state.get().text).toBe("It is two.");
    model.stop();
    wanted.length = 0;
    presentation.set({ ...other(2), pinned: source.get() });
    expect(model.state.get()).toMatchObject({ mode: "following", text: "It is two." });
    presentation.set({ ...other(2), pinned: source.get(), question });
    expect(model.state.get()).toMatchObject({ text: "", question: { hint: "" } });
    expect(wanted).toEqual([]);
  });

  it("writes gradients as this person does", () => {
    const notation = new Store<Notation>("grad");
    const { model, now: source } = open("x*x", null, notation);
    model.walkAlone();
    const words = () => model.state.get().steps.at(-1)?.explanation.words;
    expect(words()).toContain("x.grad");
    notation.set("leibniz");
    expect(words()).toContain("∂L/∂x");
    expect(source.get().program.target).not.toBeNull();
  });
});
