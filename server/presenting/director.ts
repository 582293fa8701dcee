import { createHmac } from "node:crypto";
import type { PresentCommand, SaidTexts } from "@gradboard/protocol";
import type { BoardTexts } from "../boards/lesson-texts";
import { newBoardId } from "../boards/tokens";
import type { Keeper } from "./keeper";
import type { LivePresentation } from "./live";
import { PinnedBoard, verdictOf } from "./pinned-board";

/** Who says something. */
export type Who = {
  readonly id: string;
  readonly name: string;
  readonly mayPresent: boolean;
  /** Whether they are the same after they have connected again: only then an answer is counted once. */
  readonly lasting: boolean;
};

type Stage = {
  /** The board as it is now, as one update. */
  whole(): Uint8Array;
  readonly texts: BoardTexts;
  /** Whether the presenter is connected and may still present. */
  led(): boolean;
};

type Leading = Exclude<PresentCommand, { kind: "present" | "answer" | "ask" }>;

/** Who somebody is in one presentation: the same throughout, and nobody in another. */
export function pseudonymOf(live: Pick<LivePresentation, "id">, person: string): string {
  const known = pseudonyms.get(live) ?? new Map<string, string>();
  pseudonyms.set(live, known);
  const pseudonym =
    known.get(person) ?? createHmac("sha256", live.id).update(person).digest("hex").slice(0, 16);
  known.set(person, pseudonym);
  return pseudonym;
}

/** Everybody's is asked for whenever somebody is told how many have answered. */
const pseudonyms = new WeakMap<Pick<LivePresentation, "id">, Map<string, string>>();

/** Does what the presenter asks for, and takes the answers of the others. What somebody may not do changes nothing. */
export class Director {
  live: LivePresentation | null;
  readonly #keeper: Keeper;
  readonly #stage: Stage;
  #board: PinnedBoard | null = null;

  constructor(live: LivePresentation | null, keeper: Keeper, stage: Stage) {
    this.live = live;
    this.#keeper = keeper;
    this.#stage = stage;
  }

  obey(command: PresentCommand, who: Who): void {
    const { live } = this;
    if (command.kind === "present") {
      if (who.mayPresent) this.#present(who);
    } else if (live === null) return;
    else if (command.kind === "answer") {
      if (who.lasting && who.id !== live.presenter.id)
        this.#answer(live, who, command.question, command.text);
    } else if (who.mayPresent && who.id === live.presenter.id) {
      if (command.kind === "ask") this.#ask(live, command.step);
      else this.#lead(live, command);
    }
  }

  /** What the lesson says about the step that is shown, each text with what it was sealed as; nothing while it is asked about. */
  said(): SaidTexts {
    const { live } = this;
    if (live === null || live.question?.revealedAt === null) return [];
    return this.#boardOf(live).said(live.step);
  }

  #present({ id, name }: Who): void {
    const { live } = this;
    if (live === null) {
      this.live = this.#begin({ id, name });
    } else if (live.presenter.id !== id) {
      // An open question is not handed to somebody who could be one of those who are asked.
      if (live.question?.revealedAt === null && this.#stage.led()) return;
      live.presenter = { id, name };
      this.#keeper.changed(live);
    }
  }

  #begin(presenter: LivePresentation["presenter"]): LivePresentation {
    const live: LivePresentation = {
      id: newBoardId(),
      presenter,
      pin: newBoardId(),
      pinned: this.#stage.whole(),
      startedAt: new Date(),
      step: 0,
      kept: false,
      writing: true,
      question: null,
      look: null,
      gathered: 0,
    };
    this.#board = null;
    this.#keeper.changed(live, true);
    return live;
  }

  #lead(live: LivePresentation, command: Leading): void {
    switch (command.kind) {
      case "look":
        live.look = command.at;
        return;
      case "gather":
        live.gathered += 1;
        return;
      case "stop":
        this.live = null;
        this.#keeper.ended(live);
        return;
      case "distribution":
        if (live.question) live.question.shown = command.shown;
        break;
      case "reveal":
        if (live.question) live.question.revealedAt ??= new Date();
        break;
      case "step":
        // An open question stands where it is until its answer is shown.
        if (live.question?.revealedAt === null || live.step === command.to) return;
        live.step = command.to;
        live.question = null;
        break;
      case "restart":
        Object.assign(live, {
          pin: newBoardId(),
          pinned: this.#stage.whole(),
          step: 0,
          kept: false,
          question: null,
        });
        this.#board = null;
        this.#keeper.changed(live, true);
        return;
      case "keep":
        live.kept = true;
        break;
      case "writing":
        live.writing = command.on;
        break;
    }
    this.#keeper.changed(live);
    if (live.question) this.#keeper.questioned(live, live.question);
  }

  #ask(live: LivePresentation, step: number): void {
    if (live.question?.revealedAt === null) return;
    const asked = this.#boardOf(live).ask(step);
    if (asked === null) return;
    live.step = step;
    live.question = {
      id: newBoardId(),
      step,
      node: asked.node,
      prompt: asked.question.prompt,
      askedAt: new Date(),
      revealedAt: null,
      shown: false,
      answers: new Map(),
      waiting: new Map(),
    };
    this.#keeper.changed(live);
    this.#keeper.questioned(live, live.question);
  }

  #answer(live: LivePresentation, who: Who, id: string, text: string): void {
    const { question } = live;
    if (question?.id !== id || question.revealedAt !== null) return;
    const asked = this.#boardOf(live).ask(question.step);
    const verdict = asked && verdictOf(asked, text);
    if (!verdict) return;
    question.waiting.set(pseudonymOf(live, who.id), { text: text.trim(), verdict });
    this.#keeper.questioned(live, question);
  }

  #boardOf({ pinned }: LivePresentation): PinnedBoard {
    this.#board ??= new PinnedBoard(pinned, this.#stage.texts);
    return this.#board;
  }
}
