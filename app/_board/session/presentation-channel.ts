import {
  type ClassQuestion,
  type Look,
  type PresentCommand,
  type Presented,
  PresentedNews,
} from "@gradboard/protocol";
import type { Computed } from "./board-model";
import { type Presentation, readPinned } from "./presentation";
import { type Readable, Store } from "./store";
import { throttle } from "./throttle";

/** Most often that the presenter's view is sent, in milliseconds. */
const LOOK_INTERVAL = 100;

/** Where the commands go, and what a presentation runs on that is about to begin. */
export type PresentationWays = {
  /** Sends a command and answers whether there is a connection. */
  readonly transmit: (command: PresentCommand) => boolean;
  /** The board as it is, as one update. */
  readonly whole: () => Uint8Array;
};

/**
 * What the server says of the walkthrough that is presented, and what this page asks of it. That one presents, and
 * one's own steps, are shown at once; where the connection is lost, that and the last of them, an answer, and what was
 * asked of the class are said again when it is back.
 */
export class PresentationChannel {
  readonly #presentation = new Store<Presentation | null>(null);
  readonly #mayPresent = new Store(false);
  readonly #ways: PresentationWays;
  readonly #look = throttle<Look | null>((at) => this.#send({ kind: "look", at }), LOOK_INTERVAL);
  #news: PresentedNews | null = null;
  #pinned: { readonly pin: string; readonly computed: Computed } | null = null;
  /** Commands sent by the present socket. */
  #sent = 0;
  /** Nothing has come by it yet. */
  #fresh = true;
  /** This page presents, or has taken over, until the server has heard of it; on this board if nobody did before. */
  #begun: { readonly computed: Computed | null } | null = null;
  /** The step that was asked for, until the server has heard of it. */
  #step: number | null = null;
  /** What else was asked for, the last of each kind, with its number on the present socket. */
  readonly #unheard = new Map<PresentCommand["kind"], { command: PresentCommand; at: number }>();
  /** The answer that was given, until the server has it. */
  #answer: { readonly question: string; readonly text: string } | null = null;

  constructor(ways: PresentationWays) {
    this.#ways = ways;
  }

  get presentation(): Readable<Presentation | null> {
    return this.#presentation;
  }

  /** Whether this page may begin to present, or take over. */
  get mayPresent(): Readable<boolean> {
    return this.#mayPresent;
  }

  /** There is another socket: it counts from the beginning. */
  opened(): void {
    this.#sent = 0;
    this.#fresh = true;
    for (const each of this.#unheard.values()) each.at = Number.POSITIVE_INFINITY;
  }

  /** Takes in what the server says; `pinned` is empty for a board that is known. */
  hear(json: string, pinned: Uint8Array): void {
    const news = PresentedNews.parse(JSON.parse(json));
    const before = this.#presented;
    this.#news = news;
    const { presented } = news;
    this.#mayPresent.set(news.mayPresent);
    // Whoever began meanwhile, while this page had no connection, is not pushed aside.
    if (before === null && presented !== null && !presented.presenter.self) this.#begun = null;
    if (presented !== null && pinned.length > 0)
      this.#pinned = { pin: presented.pin, computed: readPinned(pinned) };
    for (const [kind, { at }] of this.#unheard) if (at <= news.heard) this.#unheard.delete(kind);
    if (this.#fresh) this.#repeat();
    this.#fresh = false;
    if (news.heard >= this.#sent) {
      this.#step = null;
      this.#begun = null;
    }
    const question = presented?.question;
    if (question?.id !== this.#answer?.question || !question?.open || question.own === this.#answer?.text)
      this.#answer = null;
    this.#update();
  }

  command(command: PresentCommand): void {
    if (command.kind === "step") this.#step = command.to;
    else if (command.kind === "present") this.#begin();
    else if (command.kind === "stop") this.#begun = null;
    this.#send(command);
    this.#update();
  }

  answer({ id }: Pick<ClassQuestion, "id">, text: string): void {
    this.#answer = { question: id, text: text.trim() };
    this.#send({ kind: "answer", question: id, text: text.trim() });
    this.#update();
  }

  /** Where the presenter looks; null: at the whole board. */
  look(at: Look | null): void {
    this.#look(at);
  }

  destroy(): void {
    this.#look.cancel();
  }

  get #presented(): Presented | null {
    return this.#news?.presented ?? null;
  }

  #begin(): void {
    const presented = this.#presented;
    // A question that is open stays with whoever asked it.
    const asked = presented?.question?.open === true && presented.presenter.here;
    if (this.#mayPresent.get() && !asked)
      this.#begun = { computed: presented === null ? readPinned(this.#ways.whole()) : null };
  }

  #send(command: PresentCommand): void {
    const went = this.#ways.transmit(command);
    if (went) this.#sent += 1;
    if (saidAgain.includes(command.kind))
      this.#unheard.set(command.kind, { command, at: went ? this.#sent : Number.POSITIVE_INFINITY });
  }

  #repeat(): void {
    if (this.#begun !== null) this.#send({ kind: "present" });
    for (const { command, at } of [...this.#unheard.values()])
      if (at === Number.POSITIVE_INFINITY) this.#send(command);
    if (this.#step !== null) this.#send({ kind: "step", to: this.#step });
    if (this.#answer !== null) this.#send({ kind: "answer", ...this.#answer });
  }

  #update(): void {
    const presented = this.#presented ?? (this.#begun?.computed ? beginning : null);
    const pinned = this.#pinned?.pin === presented?.pin ? this.#pinned?.computed : this.#begun?.computed;
    if (presented === null || !pinned) {
      this.#presentation.set(null);
      return;
    }
    const presenter = this.#begun ? { ...presented.presenter, self: true, here: true } : presented.presenter;
    const asks = presented.question?.open === true;
    const leads = presenter.self && !asks && this.#step !== null;
    this.#presentation.set({
      ...presented,
      presenter,
      ...(leads ? { step: this.#step ?? presented.step, question: null } : {}),
      pinned,
      sending: this.#answer?.text ?? null,
    });
  }
}

/** What a presenter must not have to ask for twice: all of it means the same the second time. */
const saidAgain: readonly PresentCommand["kind"][] = [
  "ask",
  "reveal",
  "distribution",
  "writing",
  "keep",
  "stop",
];

/** What the server is about to say when nobody presented before. */
const beginning: Presented = {
  ...{ pin: "", step: 0, kept: false, writing: true, gathered: 0, look: null, question: null, said: [] },
  presenter: { name: "", here: true, self: true },
};
