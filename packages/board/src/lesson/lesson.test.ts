import { compile, stepId } from "@gradboard/autodiff";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardDoc, find, must, refusal, replicas, syncAll } from "../../test/boards";
import { toBoardFile } from "../board-file";
import { parseBoardFile } from "../board-file-schema";
import { BoardReader } from "../board-reader";
import { seedBoard, setTitle } from "../edits/board-settings";
import { insertBoardFile } from "../edits/insert-board-file";
import { clearLesson, rewriteTexts, setLessonIntro, setLessonStep, setStepOrder } from "../edits/lesson";
import { setValue } from "../edits/values";
import { graphOf } from "../graph-of";
import { readBoard } from "../read-board";
import { LIMITS, metaOf } from "../schema";
import { createUndo } from "../undo";
import { hasQuestions, isLesson, nodeOfStep, noPlan, plainStep } from "./lesson-plan";
import { lessonSteps } from "./lesson-steps";
import { saidAt } from "./said-at";
import { noTexts, openedPlan, sealedIn } from "./sealed";

const planOf = (doc: Y.Doc) => readBoard(doc).plan;

describe("a lesson on a board", () => {
  it("[B70] is what is said about its steps, field by field, and nothing on a new board", () => {
    const doc = boardDoc("x*x");
    expect(planOf(doc)).toBe(noPlan);
    expect(isLesson(noPlan)).toBe(false);
    must(setLessonIntro(doc, " What a square does. "));
    must(setLessonStep(doc, "sum n1", { asks: true, question: "And now?" }));
    must(setLessonStep(doc, "sum n1", { hint: "Add $x$ and $x$." }));
    const plan = planOf(doc);
    expect(plan.intro).toBe("What a square does.");
    expect([...plan.steps]).toEqual([
      ["sum n1", { ...plainStep, asks: true, question: "And now?", hint: "Add $x$ and $x$." }],
    ]);
    expect([isLesson(plan), hasQuestions(plan)]).toEqual([true, true]);
    must(setLessonStep(doc, "sum n1", { asks: false, question: " ", hint: "" }));
    expect(hasQuestions(planOf(doc))).toBe(false);
    must(clearLesson(doc));
    expect(planOf(doc)).toBe(noPlan);
  });

  it("[B70] keeps the order that differs from the usual one, and forgets it where it does not", () => {
    const doc = boardDoc("x*y");
    const usual = ["value a", "value b", "value c"];
    must(setStepOrder(doc, ["value b", "value a", "value c"], usual));
    expect([...planOf(doc).steps].map(([id, { rank }]) => [id, rank])).toEqual([
      ["value a", 1],
      ["value b", 0],
    ]);
    must(setStepOrder(doc, usual, usual));
    expect(planOf(doc)).toBe(noPlan);
  });

  it("[B70] one edit is one undo step, and texts too long are refused", () => {
    const doc = boardDoc("x");
    const undo = createUndo(doc);
    must(setLessonStep(doc, "value n1", { asks: true, text: "Look." }));
    undo.undo();
    expect(planOf(doc)).toBe(noPlan);
    const long = "x".repeat(LIMITS.lessonText + 1);
    expect(refusal(setLessonIntro(doc, long))).toContain("at most");
    expect(refusal(setLessonStep(doc, "value n1", { asks: true, hint: long }))).toContain("at most");
    expect(planOf(doc)).toBe(noPlan);
  });

  it("[B71] is the very same object while other things change", () => {
    const doc = boardDoc("x*x");
    must(setLessonIntro(doc, "Begin."));
    const reader = new BoardReader(doc);
    const { plan } = reader.board;
    must(setTitle(doc, "Another"));
    expect(reader.board.title).toBe("Another");
    expect(reader.board.plan).toBe(plan);
    must(setLessonStep(doc, "value n1", { asks: true }));
    expect(reader.board.plan).not.toBe(plan);
    reader.destroy();
  });

  it("[B71] goes with the document into every fork", () => {
    const doc = boardDoc("x*x");
    must(setLessonStep(doc, "value n1", { asks: true, question: "Why?" }));
    const fork = new Y.Doc();
    Y.applyUpdate(fork, Y.encodeStateAsUpdate(doc));
    expect(planOf(fork)).toEqual(planOf(doc));
  });

  it("[B71] goes with a file into an empty board, about the same steps under fresh ids", () => {
    const doc = boardDoc("c = a + b");
    const [sum, a] = ["c", "a"].map((name) => find(doc, name));
    must(setLessonIntro(doc, "Begin."));
    must(
      setLessonStep(doc, `value ${sum}`, { asks: true, question: "How much?", hint: "Add.", text: "So." }),
    );
    must(setLessonStep(doc, `contribution ${sum}:1`, { text: "Back to b." }));
    must(setStepOrder(doc, [`value ${a}`], ["value gone", `value ${a}`]));
    must(setLessonStep(doc, "value gone", { asks: true }));
    const file = must(parseBoardFile(JSON.parse(JSON.stringify(toBoardFile(readBoard(doc)))))).file;
    const copy = new Y.Doc();
    seedBoard(copy, { title: "Copy" });
    const { ids } = must(insertBoardFile(copy, file));
    const fresh = (id = "") => ids.get(id) ?? "";
    const [there, plan] = [planOf(copy), planOf(doc)];
    expect(there.intro).toBe("Begin.");
    expect(there.steps.size).toBe(plan.steps.size - 1);
    expect(there.steps.get(`value ${fresh(sum)}`)).toEqual(plan.steps.get(`value ${sum}`));
    expect(there.steps.get(`contribution ${fresh(sum)}:1`)?.text).toBe("Back to b.");
    expect(there.steps.get(`value ${fresh(a)}`)?.rank).toBe(0);
    const other = boardDoc("x");
    must(insertBoardFile(other, file));
    expect(planOf(other)).toBe(noPlan);
    const broken = { ...file, lesson: { steps: [{ step: "junk" }] } };
    expect(refusal(parseBoardFile(broken))).toContain("names no step");
  });

  it("[B74] fills in the numbers there are now, and that of the step itself once it is shown", () => {
    const doc = boardDoc("a = 2; b = 3; c = a + b; y = c*c");
    const step = `value ${find(doc, "c")}`;
    must(
      setLessonStep(doc, step, {
        question: "Is {value} odd?",
        hint: "2 + 3 = {value}",
        text: "$c$ is {value}.",
      }),
    );
    const said = (shown: boolean) => {
      const board = readBoard(doc);
      const program = compile(graphOf(board), board.target);
      program.run();
      const steps = lessonSteps(program, board.plan);
      return saidAt(
        board.plan,
        { program, steps, index: steps.findIndex((each) => stepId(each) === step) },
        shown,
      );
    };
    expect(said(true)).toEqual({ question: "Is 5 odd?", hint: "2 + 3 = 5", text: "$c$ is 5." });
    expect(said(false)).toEqual({ question: "Is ? odd?", hint: "2 + 3 = ?", text: "$c$ is ?." });
    must(setValue(doc, find(doc, "a"), 7));
    expect(said(true).text).toBe("$c$ is 10.");
  });

  it("[B72] two people who change it at once end with the same, each with their own fields", () => {
    const change = fc.record({
      who: fc.nat(1),
      step: fc.constantFrom("value a", "sum a", "contribution b:0"),
      what: fc.constantFrom("asks", "question", "hint", "text", "order", "clear", "sync"),
      text: fc.string({ maxLength: 12 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const docs = replicas(2, "x*y");
        for (const { who, step, what, text } of changes) {
          const doc = docs[who];
          if (doc === undefined) continue;
          if (what === "sync") syncAll(docs);
          else if (what === "clear") clearLesson(doc);
          else if (what === "order") setStepOrder(doc, [step, "value z"], ["value z", step]);
          else setLessonStep(doc, step, what === "asks" ? { asks: text.length > 3 } : { [what]: text });
        }
        syncAll(docs);
        expect(docs.map(planOf)[1]).toEqual(docs.map(planOf)[0]);
      }),
    );
    const [one, other] = replicas(2, "x*y");
    if (one === undefined || other === undefined) throw new Error("two are needed");
    must(setLessonStep(one, "sum a", { question: "How much?" }));
    must(setLessonStep(other, "sum a", { hint: "Add." }));
    syncAll([one, other]);
    expect(planOf(one).steps.get("sum a")).toEqual({ ...plainStep, question: "How much?", hint: "Add." });
  });

  it("[B73] reads whatever stands in the document, and only what it can use", () => {
    const value = fc.oneof(
      fc.anything({ withBigInt: false, withDate: false, withTypedArray: false }).filter(isPlain),
      fc.string(),
      fc.constant("y".repeat(LIMITS.lessonText * 2)),
    );
    const key = fc.oneof(
      fc.constantFrom(
        "step:asks:value n1",
        "step:rank:sum a",
        "step:text:seed a",
        "step:hint:contribution a:0",
      ),
      fc.constantFrom("step:", "step:asks:", "step:bad:value a", "step:asks:value a b", "lesson:intro"),
      fc.string().map((text) => `step:${text}`),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 12 }), (entries) => {
        const doc = boardDoc("x*x");
        for (const [name, junk] of entries) metaOf(doc).set(name, junk);
        const { plan, nodes } = readBoard(doc);
        expect(nodes.size).toBe(2);
        for (const [id, step] of plan.steps) {
          expect(nodeOfStep(id)).toBeDefined();
          expect(typeof step.asks).toBe("boolean");
          for (const text of [step.question, step.hint, step.text]) {
            expect(text.length).toBeLessThanOrEqual(LIMITS.lessonText);
          }
          expect(step.rank === undefined || Number.isFinite(step.rank)).toBe(true);
        }
      }),
    );
  });

  it("[B75] texts and hints can stand sealed, and say nothing to who is not told what they say", () => {
    const doc = boardDoc("x*x");
    must(setLessonStep(doc, "value n1", { question: "How much?", hint: "Look.", text: "It is one." }));
    must(rewriteTexts(doc, (text) => `sealed:${text.length}`));
    const { plan } = readBoard(doc);
    expect(plan.steps.get("value n1")).toMatchObject({
      question: "How much?",
      hint: "sealed:5",
      text: "sealed:10",
    });
    expect(sealedIn(plan)).toEqual(["sealed:5", "sealed:10"]);
    expect(openedPlan(plan, noTexts).steps.get("value n1")).toMatchObject({ hint: "", text: "" });
    const known = openedPlan(plan, new Map([["sealed:5", "Look."]]));
    expect(known.steps.get("value n1")).toMatchObject({ hint: "Look.", text: "" });
    expect(JSON.stringify(toBoardFile(readBoard(doc)))).not.toContain("sealed");
    expect(JSON.stringify(Y.encodeStateAsUpdate(doc))).not.toContain("It is one");
    must(rewriteTexts(doc, () => ""));
    expect(sealedIn(readBoard(doc).plan)).toEqual([]);
  });

  it("[B75] no file brings sealed texts, no question is one, and one too long is none", () => {
    const doc = boardDoc("x*x");
    const meta = metaOf(doc);
    meta.set("step:question:value n1", "sealed:abc");
    meta.set("step:text:value n1", `sealed:${"a".repeat(LIMITS.sealedText)}`);
    expect(readBoard(doc).plan).toBe(noPlan);
    must(setLessonStep(doc, `value ${find(doc, "x")}`, { hint: "Look." }));
    const written = toBoardFile(readBoard(doc));
    const steps = written.lesson?.steps?.map((each) => ({ ...each, hint: "sealed:abc", asks: true }));
    const copy = new Y.Doc();
    must(insertBoardFile(copy, { ...written, lesson: { steps } }));
    expect([...readBoard(copy).plan.steps.values()]).toEqual([{ ...plainStep, asks: true }]);
  });

  it("[B73] no more steps than a lesson may have", () => {
    const doc = boardDoc("x");
    doc.transact(() => {
      for (let at = 0; at < LIMITS.lessonSteps + 50; at++) metaOf(doc).set(`step:asks:value n${at}`, true);
    });
    expect(planOf(doc).steps.size).toBe(LIMITS.lessonSteps);
  });
});

/** Yjs holds plain data; functions and symbols never get there. */
function isPlain(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined && !/"__proto__"|"toString"/.test(JSON.stringify(value));
  } catch {
    return false;
  }
}
