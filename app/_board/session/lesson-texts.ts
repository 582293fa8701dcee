import { isSealed, type LessonPlan, noTexts, sealedIn, type Texts } from "@gradboard/board";
import type { SaidTexts } from "@gradboard/protocol";
import { api } from "../../_api/api";
import { type Readable, Store } from "./store";

/**
 * What the sealed texts of the board's lesson say, as far as this page has been told: with the steps of a presentation,
 * or because somebody walks through the lesson alone, or writes it.
 */
export class LessonTexts {
  readonly #board: string;
  readonly #known = new Store<Texts>(noTexts);
  /** What has been asked for: what cannot be had is not asked for again and again. */
  #asked: ReadonlySet<string> = new Set();

  constructor(board: string) {
    this.#board = board;
  }

  get known(): Readable<Texts> {
    return this.#known;
  }

  learn(said: SaidTexts): void {
    const known = this.#known.get();
    if (said.some(([sealed]) => !known.has(sealed))) this.#known.set(new Map([...known, ...said]));
  }

  /** Asks for what is not known of a plan; once for each text. */
  want(plan: LessonPlan): void {
    const missing = sealedIn(plan).filter((each) => !this.#known.get().has(each) && !this.#asked.has(each));
    if (missing.length === 0) return;
    this.#asked = new Set([...this.#asked, ...missing]);
    void this.load();
  }

  /** Asks for all there is; one may not be told at the moment, or have no connection. */
  async load(): Promise<void> {
    const answer = await api.lessonTexts(this.#board);
    if (answer.ok) this.learn(answer.value.texts);
    else this.#asked = new Set();
  }

  /** Texts as they can be written to the board; a sentence where the server cannot be asked. */
  async seal(
    texts: readonly string[],
  ): Promise<{ readonly sealed: readonly string[] } | { readonly problem: string }> {
    const open = texts.filter((text) => text.trim() !== "" && !isSealed(text));
    if (open.length === 0) return { sealed: texts };
    const answer = await api.sealTexts(this.#board, open);
    if (!answer.ok) return { problem: answer.problem.detail };
    this.learn(answer.value.texts);
    const seals = new Map(answer.value.texts.map(([sealed, text]) => [text, sealed]));
    return { sealed: texts.map((text) => seals.get(text) ?? text) };
  }
}
