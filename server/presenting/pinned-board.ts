import { compile, type NodeId } from "@gradboard/autodiff";
import { type StepQuestion, stepQuestion } from "@gradboard/autodiff/teaching";
import { graphOf, lessonSteps, readBoard, saidAt } from "@gradboard/board";
import * as Y from "yjs";
import type { Verdict } from "./live";

/** What can be asked about one step. */
export type Asked = { readonly node: NodeId; readonly question: StepQuestion };

/** Questions about the board that a walkthrough began on, worked out when the first is asked. */
export class PinnedBoard {
  readonly #update: Uint8Array;
  #ask: ((step: number) => Asked | null) | null = null;

  constructor(update: Uint8Array) {
    this.#update = update;
  }

  /** The question of a step; null where there is nothing to ask. */
  ask(step: number): Asked | null {
    this.#ask ??= asker(this.#update);
    return this.#ask(step);
  }
}

/** What an answer says about the one who gave it; null if it is no number. */
export function verdictOf({ question }: Asked, text: string): Verdict | null {
  const found = question.diagnose(text);
  switch (found.kind) {
    case "right":
      return { kind: "right" };
    case "misconception":
      return { kind: "slip", slug: found.slug, explanation: found.explanation };
    case "unclear":
      return { kind: "other" };
    case "unreadable":
      return null;
  }
}

function asker(update: Uint8Array): (step: number) => Asked | null {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const board = readBoard(doc);
  doc.destroy();
  const program = compile(graphOf(board), board.target);
  program.run();
  const steps = lessonSteps(program, board.plan);
  return (index) => {
    const step = steps[index];
    const question = step === undefined ? null : stepQuestion(program, step);
    if (step === undefined || question === null) return null;
    const prompt = saidAt(board.plan, { program, steps, index }, false).question || question.prompt;
    return { node: step.node, question: { ...question, prompt } };
  };
}
