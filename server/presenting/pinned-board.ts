import { compile, type NodeId, type Program, type Step, stepId } from "@gradboard/autodiff";
import { type StepQuestion, stepQuestion } from "@gradboard/autodiff/teaching";
import {
  type Board,
  graphOf,
  isSealed,
  lessonSteps,
  plainStep,
  readBoard,
  SEAL,
  saidAt,
  sealedIn,
} from "@gradboard/board";
import type { SaidTexts } from "@gradboard/protocol";
import * as Y from "yjs";
import type { BoardTexts } from "../boards/lesson-texts";
import type { Verdict } from "./live";

/** What can be asked about one step. */
export type Asked = { readonly node: NodeId; readonly question: StepQuestion };

/** The board that a walkthrough began on: its questions, and what is said about its steps. Worked out when first needed. */
export class PinnedBoard {
  readonly #update: Uint8Array;
  readonly #texts: BoardTexts;
  #read: Board | null = null;
  #course: Course | null = null;
  readonly #said = new Map<number, SaidTexts>();

  constructor(update: Uint8Array, texts: BoardTexts) {
    this.#update = update;
    this.#texts = texts;
  }

  /** The question of a step; null where there is nothing to ask. */
  ask(index: number): Asked | null {
    const { program, steps } = this.#steps;
    const step = steps[index];
    const question = step === undefined ? null : stepQuestion(program, step);
    if (step === undefined || question === null) return null;
    const prompt = saidAt(this.#board.plan, { program, steps, index }, false).question || question.prompt;
    return { node: step.node, question: { ...question, prompt } };
  }

  /** The texts of a step, with what they are sealed as. */
  said(index: number): SaidTexts {
    const known = this.#said.get(index) ?? this.#openAt(index);
    this.#said.set(index, known);
    return known;
  }

  #openAt(index: number): SaidTexts {
    // Most boards say nothing, and a large one takes long to read.
    if (!Buffer.from(this.#update).includes(SEAL)) return [];
    const { plan } = this.#board;
    if (sealedIn(plan).length === 0) return [];
    const step = this.#steps.steps[index];
    const { hint, text } = (step && plan.steps.get(stepId(step))) ?? plainStep;
    return [hint, text].flatMap((sealed): SaidTexts => {
      const opened = isSealed(sealed) ? this.#texts.open(sealed) : null;
      return opened === null ? [] : [[sealed, opened]];
    });
  }

  get #board(): Board {
    this.#read ??= boardOf(this.#update);
    return this.#read;
  }

  get #steps(): Course {
    this.#course ??= courseOf(this.#board);
    return this.#course;
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

type Course = { readonly program: Program; readonly steps: readonly Step[] };

function boardOf(update: Uint8Array): Board {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const board = readBoard(doc);
  doc.destroy();
  return board;
}

function courseOf(board: Board): Course {
  const program = compile(graphOf(board), board.target);
  program.run();
  return { program, steps: lessonSteps(program, board.plan) };
}
