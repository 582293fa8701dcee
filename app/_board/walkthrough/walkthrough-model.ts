import { type NodeId, type Notation, type Step, stepId, walkthrough } from "@gradboard/autodiff";
import { jumpToNode } from "@gradboard/autodiff/teaching";
import { hasQuestions } from "@gradboard/board";
import type { Computed } from "../session/board-model";
import type { Presentation } from "../session/presentation";
import type { Reveal } from "../session/reveal";
import { type Readable, Store } from "../session/store";
import { Player } from "./player";
import { Questioner } from "./questioner";
import { revealOf } from "./reveal-of";
import { clampStep, type WalkthroughState, walkthroughState } from "./walkthrough-state";

/** What a walkthrough needs of the session. */
export type WalkthroughSource = {
  readonly computed: Readable<Computed>;
  readonly presentation: Readable<Presentation>;
  readonly reveal: Store<Reveal | null>;
  /** Shows a step to everyone, taking over from whoever presents. */
  readonly present: (step: number) => void;
  readonly stopPresenting: () => void;
};

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
  #own: number | null = null;
  /** Who asks before a step shows its number, while somebody wants to be asked. */
  #questioner: Questioner | null = null;
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
    source.reveal.set(revealOf(this.#state.get(), source.computed.get().program));
    this.#stops = [
      source.computed.subscribe(this.#update),
      source.presentation.subscribe(this.#update),
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

  /** Shows one's steps to everyone, from where this page stands, else from the first. */
  readonly present = (): void => {
    const { mode, index } = this.#state.get();
    this.#own = null;
    this.#away = false;
    this.#source.present(mode === null ? 0 : index);
    this.#update();
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

  readonly next = (): void => this.goTo(this.#state.get().index + 1);
  readonly previous = (): void => this.goTo(this.#state.get().index - 1);

  /** Shows a step, or the first question on the way to it. */
  readonly goTo = (index: number): void => {
    this.#refusal.set(null);
    this.#go(index);
    this.player.restart();
  };

  /** Shows the step of a node, or says why its turn has not come. Whether it did. */
  readonly jump = (node: NodeId): boolean => {
    const { mode, steps, index, ask } = this.#state.get();
    if (mode === null || steps.length === 0) return false;
    const { program } = this.#source.computed.get();
    // What is asked about has not come yet.
    const jump = jumpToNode(program, steps, ask === null ? index : index - 1, node);
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
    if (this.#state.get().mode === "presenting") this.#source.stopPresenting();
    this.#own = null;
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
    this.#questioner = asks && new Questioner(asks, this.#plan);
    this.authoring.set(false);
    this.#update();
  }

  readonly #plan = () => this.#source.computed.get().board.plan;

  #go(index: number): void {
    const { mode, steps, index: before } = this.#state.get();
    const { program } = this.#source.computed.get();
    const wanted = clampStep(index, steps.length);
    // Nobody passes a question by.
    const step = this.#questioner?.reach(program, steps, wanted, this.#notation.get()) ?? wanted;
    if (step === before) return;
    if (mode === "presenting") this.#source.present(step);
    else if (mode === "alone") this.#own = step;
    else return;
    this.#update();
  }

  readonly #update = (): void => {
    const { presenter } = this.#source.presentation.get();
    // The next presentation is followed again; who was away stays with what they were doing alone.
    if (presenter === null) this.#away = false;
    const next = this.#now(this.#state.get());
    if (same(next, this.#state.get())) return;
    if (next.mode !== "alone" && next.mode !== "presenting") this.player.pause();
    if (next.index !== this.#state.get().index || next.mode === null) this.#refusal.set(null);
    this.#source.reveal.set(revealOf(next, this.#source.computed.get().program));
    this.#state.set(next);
  };

  #now(before?: WalkthroughState): WalkthroughState {
    const computed = this.#source.computed.get();
    const presentation = this.#source.presentation.get();
    // Nobody steps: the steps of a board that is being edited are not worth working out.
    const idle = presentation.presenter === null && this.#own === null;
    const notation = this.#notation.get();
    const known = this.#stepsOf?.computed === computed && this.#stepsOf.notation === notation;
    const fresh = !known || before === undefined || before.steps.length === 0;
    const steps = idle ? none : fresh ? stepsOf(computed, notation) : before.steps;
    this.#stepsOf = idle ? null : { computed, notation };
    const state = walkthroughState({ presentation, steps, away: this.#away, own: this.#own });
    if (state.mode !== "alone" || this.#questioner === null) return state;
    const ask = this.#questioner.askAt(computed.program, steps, state.index, notation);
    return { ...state, asking: true, ask };
  }
}

const none: WalkthroughState["steps"] = [];

/** The steps in the order that the lesson wishes for. */
function stepsOf({ program, board }: Computed, notation: Notation): WalkthroughState["steps"] {
  const { steps } = board.plan;
  const isOrdered = [...steps.values()].some(({ rank }) => rank !== undefined);
  return walkthrough(program, isOrdered ? { notation, ranks: (id) => steps.get(id)?.rank } : { notation });
}

function same(a: WalkthroughState, b: WalkthroughState): boolean {
  return (
    a.mode === b.mode &&
    a.steps === b.steps &&
    a.index === b.index &&
    a.presenter?.name === b.presenter?.name &&
    a.asking === b.asking &&
    a.ask === b.ask
  );
}
