import { type NodeId, type Notation, type Step, stepId } from "@gradboard/autodiff";
import { hasQuestions } from "@gradboard/board";
import type { Computed } from "../session/board-model";
import { type Readable, Store } from "../session/store";
import { type NextQuestion, StepQuestions } from "./class-ask";
import { fetchTeaching, teaching } from "./late-teaching";
import { Player } from "./player";
import { Questioner } from "./questioner";
import { revealOf } from "./reveal-of";
import type { WalkthroughSource } from "./walkthrough-source";
import {
  attends,
  clampStep,
  isAsked,
  sameState,
  type WalkthroughState,
  walkthroughState,
} from "./walkthrough-state";
import { withWords } from "./with-words";

/** A node whose turn has not come, and the sentence that says why. */
export type Refusal = { readonly node: NodeId; readonly reason: string };

/**
 * The walkthrough of one page: works out whose step is shown and tells the board what that lets it show, outside
 * React, so that an answer is hidden with the very message that hides it.
 */
export class WalkthroughModel {
  readonly #source: WalkthroughSource;
  readonly #state: Store<WalkthroughState>;
  readonly #stops: readonly (() => void)[];
  readonly #notation: Readable<Notation>;
  #stepsOf: { readonly computed: Computed; readonly notation: Notation } | null = null;
  #away = false;
  /** How often everyone had been called when this page last came. */
  #gathered = 0;
  readonly #roams = new Store(false);
  #own: number | null = null;
  /** Who asks before a step shows its number, while somebody wants to be asked. */
  #questioner: Questioner | null = null;
  readonly #questions = new StepQuestions();
  /** Where somebody wanted to go before the steps were here. */
  #early: number | null = null;
  readonly #refusal = new Store<Refusal | null>(null);
  /** Whether the lesson is being written on this page. */
  readonly authoring = new Store(false);
  /** Steps by itself. */
  readonly player = new Player(() => {
    this.next();
    const { index, steps, ask } = this.#state.get();
    return index < steps.length - 1 && ask === null;
  });

  /** `notation`: how this person writes gradients. */
  constructor(source: WalkthroughSource, notation: Readable<Notation> = new Store<Notation>("leibniz")) {
    this.#source = source;
    this.#notation = notation;
    this.#state = new Store(this.#now());
    // Somebody may be presenting already.
    source.reveal.set(revealOf(this.#state.get(), this.#computed().program));
    if (this.#state.get().mode !== null) void fetchTeaching();
    this.#stops = [
      teaching.subscribe(this.#come),
      source.now.subscribe(this.#update),
      source.presentation.subscribe(this.#update),
      source.texts.known.subscribe(this.#update),
      notation.subscribe(this.#update),
    ];
  }

  get state(): Readable<WalkthroughState> {
    return this.#state;
  }

  /** Why the node that was pointed at last cannot be stepped yet; null once there is another step. */
  get refusal(): Readable<Refusal | null> {
    return this.#refusal;
  }

  /** Whether this page looks elsewhere on the board than the presenter. */
  get roams(): Readable<boolean> {
    return this.#roams;
  }

  /** Shows one's steps to everyone, from where this page stands, else from the first; or takes over. */
  readonly present = (): void => {
    const { mode, index } = this.#state.get();
    this.#own = null;
    this.#away = false;
    this.#source.command({ kind: "present" });
    if (mode === "alone" && index > 0) this.#source.command({ kind: "step", to: index });
    this.#update();
  };

  /** Somebody looks elsewhere than the presenter does. */
  readonly roam = (): void => this.#roams.set(this.#state.get().mode === "following");

  /** Back to the presenter's step and view. */
  readonly catchUp = (): void => {
    this.#roams.set(false);
    this.setFollowing(true);
  };

  /** What the presenter can ask next; null where there is nothing left to ask. */
  readonly nextQuestion = (): NextQuestion | null => {
    const { steps, index } = this.#state.get();
    return this.#questions.after(this.#computed(), steps, index, this.#notation.get());
  };

  /** Answers what the presenter asks. What is no number is not sent; answers whether it was. */
  readonly answerClass = (text: string): boolean => {
    const { question } = this.#state.get();
    if (question === null || question.asked?.diagnose(text).kind === "unreadable") return false;
    this.#source.answer(question.told, text);
    return true;
  };

  /** Steps for oneself only; a lesson asks what its teacher wants to be asked. */
  readonly walkAlone = (): void => {
    const asks = (step: Step) => this.#plan().steps.get(stepId(step))?.asks === true;
    this.#begin(hasQuestions(this.#plan()) ? asks : null);
  };

  /** Steps for oneself only, with no questions. */
  readonly justWalk = (): void => this.#begin(null);

  /** Steps for oneself, to write the lesson. */
  readonly author = (): void => {
    this.#begin(null);
    this.authoring.set(true);
  };

  /** Steps for oneself, asked for each number before it is shown; `only`: just for the gradients of these nodes. */
  readonly askMe = (only: ReadonlySet<NodeId> | null = null): void =>
    this.#begin((step) => only === null || step.reveals.gradients.some((id) => only.has(id)));

  /** Takes an answer to the question that is open; the right one shows the step. */
  readonly answer = (text: string): void => {
    const { ask, index } = this.#state.get();
    if (ask === null || this.#questioner === null) return;
    this.#questioner.take(index, ask, text);
    this.#update();
  };

  /** Shows the step without an answer. */
  readonly giveUp = (): void => {
    this.#questioner?.passTo(this.#state.get().index);
    this.#update();
  };

  readonly next = (): void => this.goTo((this.#early ?? this.#state.get().index) + 1);
  readonly previous = (): void => this.goTo((this.#early ?? this.#state.get().index) - 1);

  /** Shows a step, or the first question on the way to it. */
  readonly goTo = (index: number): void => {
    if (teaching.get() === null) {
      this.#early = index;
      return;
    }
    this.#refusal.set(null);
    this.#go(index);
    this.player.restart();
  };

  /** Shows the step of a node, or says why its turn has not come. Whether it did. */
  readonly jump = (node: NodeId): boolean => {
    const { mode, steps, index, ask } = this.#state.get();
    const engine = teaching.get();
    if (mode === null || steps.length === 0 || engine === null) return false;
    const { program } = this.#computed();
    // What is asked about has not come yet.
    const jump = engine.jumpToNode(
      program,
      steps,
      ask === null && !this.#asksClass() ? index : index - 1,
      node,
    );
    if (!jump.ok) this.#refusal.set({ node, reason: jump.reason });
    else if (mode !== "following") this.goTo(jump.index);
    return jump.ok && mode !== "following";
  };

  /** Shows the first step of a pass. */
  readonly goToPhase = (phase: "forward" | "backward"): void => {
    const first = this.#state
      .get()
      .steps.findIndex((step: Step) => (step.phase === "forward") === (phase === "forward"));
    if (first >= 0) this.goTo(first);
  };

  /** Ends what one does oneself: presenting, or stepping alone. */
  readonly stop = (): void => {
    if (this.#state.get().mode === "presenting") this.#source.command({ kind: "stop" });
    this.#own = null;
    this.#early = null;
    this.#questioner = null;
    this.authoring.set(false);
    this.player.pause();
    this.#update();
  };

  readonly setFollowing = (following: boolean): void => {
    this.#away = !following;
    if (following) this.#own = null;
    this.#update();
  };

  destroy(): void {
    for (const stop of this.#stops) stop();
    this.player.pause();
    this.#source.reveal.set(null);
  }

  #begin(asks: ((step: Step) => boolean) | null): void {
    this.#own = 0;
    this.#questioner = asks && new Questioner(asks, this.#plan, this.#source.texts.known);
    this.authoring.set(false);
    this.#update();
  }

  readonly #plan = () => this.#computed().board.plan;

  #go(index: number): void {
    const { mode, steps, index: before } = this.#state.get();
    const { program } = this.#computed();
    const wanted = clampStep(index, steps.length);
    // Nobody passes a question by.
    const step = this.#questioner?.reach(program, steps, wanted, this.#notation.get()) ?? wanted;
    if (step === before) return;
    if (mode === "presenting") {
      if (!this.#asksClass()) this.#source.command({ kind: "step", to: step });
    } else if (mode === "alone") this.#own = step;
    else return;
    this.#update();
  }

  #asksClass(): boolean {
    return isAsked(this.#source.presentation.get());
  }

  /** What the steps are of that this page shows: the board as it was when the presentation began, or as it is. */
  #computed(): Computed {
    const presentation = this.#source.presentation.get();
    const now = this.#source.now.get();
    return presentation !== null && attends(presentation, this.#away) ? presentation.pinned : now;
  }

  /** What works the steps out has come. */
  readonly #come = (): void => {
    this.#update();
    const early = this.#early;
    this.#early = null;
    if (early !== null) this.goTo(early);
  };

  readonly #update = (): void => {
    const presentation = this.#source.presentation.get();
    // The next presentation is followed again; who was away stays with what they were doing alone.
    if (presentation === null) this.#away = false;
    if (presentation === null || presentation.gathered > this.#gathered) {
      this.#away = false;
      this.#roams.set(false);
    }
    this.#gathered = presentation?.gathered ?? 0;
    const next = this.#now(this.#state.get());
    // Who follows is told with each step, and may not know before.
    const leads = presentation === null || presentation.presenter.self;
    if (leads && next.mode !== null) this.#source.texts.want(this.#plan());
    if (next.mode !== null) void fetchTeaching();
    if (sameState(next, this.#state.get())) return;
    if (next.mode !== "alone" && next.mode !== "presenting") this.player.pause();
    if (next.index !== this.#state.get().index || next.mode === null) this.#refusal.set(null);
    this.#source.reveal.set(revealOf(next, this.#computed().program));
    this.#state.set(next);
  };

  #now(before?: WalkthroughState): WalkthroughState {
    const presentation = this.#source.presentation.get();
    const computed = this.#computed();
    // Nobody steps: the steps of a board that is being edited are not worth working out.
    const idle = !attends(presentation, this.#away) && this.#own === null;
    const notation = this.#notation.get();
    const known = this.#stepsOf?.computed === computed && this.#stepsOf.notation === notation;
    const fresh = !known || before === undefined || before.steps.length === 0;
    const steps = idle
      ? none
      : fresh
        ? (teaching.get()?.lessonSteps(computed.program, computed.board.plan, notation) ?? none)
        : before.steps;
    this.#stepsOf = idle ? null : { computed, notation };
    const state = walkthroughState({ presentation, steps, away: this.#away, own: this.#own });
    return withWords(state, {
      presentation,
      computed,
      now: this.#source.now.get(),
      notation,
      texts: this.#source.texts.known.get(),
      questioner: this.#questioner,
      questions: this.#questions,
    });
  }
}

const none: WalkthroughState["steps"] = [];
