import { type ClassQuestion, type Look, type PresentCommand, PresentedNews } from "@gradboard/protocol";
import type { Computed } from "./board-model";
import { type Presentation, readPinned } from "./presentation";
import { type Readable, Store } from "./store";
import { throttle } from "./throttle";

/** Most often that the presenter's view is sent, in milliseconds. */
const LOOK_INTERVAL = 100;

/**
 * What the server says of the walkthrough that is presented, and what this page asks of it. One's own steps are shown
 * at once; where the connection is lost, the last of them, and an answer, are said again when it is back.
 */
export class PresentationChannel {
  readonly #presentation = new Store<Presentation | null>(null);
  readonly #transmit: (command: PresentCommand) => boolean;
  readonly #look = throttle<Look | null>((at) => this.#send({ kind: "look", at }), LOOK_INTERVAL);
  #news: PresentedNews | null = null;
  #pinned: { readonly pin: string; readonly computed: Computed } | null = null;
  /** Commands sent by the present socket. */
  #sent = 0;
  /** The step that was asked for, until the server has heard of it. */
  #step: number | null = null;
  /** The answer that was given, until the server has it. */
  #answer: { readonly question: string; readonly text: string } | null = null;

  /** `transmit` sends a command and answers whether there is a connection. */
  constructor(transmit: (command: PresentCommand) => boolean) {
    this.#transmit = transmit;
  }

  get presentation(): Readable<Presentation | null> {
    return this.#presentation;
  }

  /** There is another socket: it counts from the beginning. */
  opened(): void {
    this.#sent = 0;
  }

  /** Takes in what the server says; `pinned` is empty for a board that is known. */
  hear(json: string, pinned: Uint8Array): void {
    const news = PresentedNews.parse(JSON.parse(json));
    const first = this.#sent === 0 && news.heard === 0;
    this.#news = news;
    const { presented } = news;
    if (presented !== null && pinned.length > 0)
      this.#pinned = { pin: presented.pin, computed: readPinned(pinned) };
    if (first) this.#repeat();
    if (news.heard >= this.#sent) this.#step = null;
    const question = presented?.question;
    if (question?.id !== this.#answer?.question || !question?.open || question.own === this.#answer?.text)
      this.#answer = null;
    this.#update();
  }

  command(command: PresentCommand): void {
    if (command.kind === "step") this.#step = command.to;
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

  #send(command: PresentCommand): void {
    if (this.#transmit(command)) this.#sent += 1;
  }

  #repeat(): void {
    if (this.#step !== null) this.#send({ kind: "step", to: this.#step });
    if (this.#answer !== null) this.#send({ kind: "answer", ...this.#answer });
  }

  #update(): void {
    const presented = this.#news?.presented ?? null;
    if (presented === null || this.#pinned?.pin !== presented.pin) {
      this.#presentation.set(null);
      return;
    }
    const asks = presented.question?.open === true;
    const leads = presented.presenter.self && !asks && this.#step !== null;
    this.#presentation.set({
      ...presented,
      ...(leads ? { step: this.#step ?? presented.step, question: null } : {}),
      pinned: this.#pinned.computed,
      sending: this.#answer?.text ?? null,
    });
  }
}
