import type { Logger } from "pino";
import type { Answer, LivePresentation, LiveQuestion } from "./live";

/** An answer on its way to the disk. */
export type KeptAnswer = {
  readonly question: LiveQuestion;
  readonly person: string;
  readonly answer: Answer;
};

/** What is to be stored; everything may be stored twice. */
export type Changes = {
  /** `whole`: with the board it runs on. */
  readonly presentations: readonly { readonly live: LivePresentation; readonly whole: boolean }[];
  readonly ended: readonly LivePresentation[];
  readonly questions: readonly { readonly live: LivePresentation; readonly question: LiveQuestion }[];
  readonly answers: readonly KeptAnswer[];
};

/** Where presentations are kept. */
export type PresentationStore = {
  /** What is presented on a board, with the answers to an open question; null without. */
  load(boardId: string): Promise<LivePresentation | null>;
  /** Stores all of it or nothing, in which case it rejects. */
  keep(boardId: string, changes: Changes): Promise<void>;
};

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;

export type KeeperOptions = {
  readonly boardId: string;
  readonly store: PresentationStore;
  readonly log: Pick<Logger, "error">;
  /** Called when answers have been stored, and when nothing is left to store. */
  readonly stored: () => void;
};

/** Puts what happens in a presentation on disk: one transaction at a time, what comes meanwhile in the next. */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #rows = new Map<LivePresentation, boolean>();
  readonly #ended = new Set<LivePresentation>();
  readonly #questions = new Map<LiveQuestion, LivePresentation>();
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Whether everything is on disk. */
  get settled(): boolean {
    return this.#running === null;
  }

  /** Resolves when everything is on disk, or has been given up by `stop`. */
  async flush(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  /** Gives up what cannot be stored. */
  stop(): void {
    this.#stopped = true;
  }

  /** `whole`: the board it runs on has changed, too. */
  changed(live: LivePresentation, whole = false): void {
    this.#rows.set(live, whole || this.#rows.get(live) === true);
    this.#run();
  }

  ended(live: LivePresentation): void {
    this.#ended.add(live);
    this.#run();
  }

  /** A question was asked, answered, shown or revealed. */
  questioned(live: LivePresentation, question: LiveQuestion): void {
    this.#questions.set(question, live);
    this.#run();
  }

  #run(): void {
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
      this.#options.stored();
    });
  }

  async #work(): Promise<void> {
    let pause = FIRST_PAUSE;
    // What a message and those right behind it change goes together.
    await null;
    while (this.#rows.size + this.#ended.size + this.#questions.size > 0 && !this.#stopped) {
      const changes = this.#take();
      try {
        await this.#options.store.keep(this.#options.boardId, changes);
        noteStored(changes.answers);
        if (changes.answers.length > 0) this.#options.stored();
        pause = FIRST_PAUSE;
      } catch (error) {
        this.#options.log.error({ err: error }, "a presentation could not be stored; trying again");
        this.#putBack(changes);
        await new Promise((resolve) => setTimeout(resolve, pause));
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    }
  }

  #take(): Changes {
    const changes: Changes = {
      presentations: [...this.#rows].map(([live, whole]) => ({ live, whole })),
      ended: [...this.#ended],
      questions: [...this.#questions].map(([question, live]) => ({ live, question })),
      answers: [...this.#questions.keys()].flatMap((question) =>
        [...question.waiting].map(([person, answer]) => ({ question, person, answer })),
      ),
    };
    this.#rows.clear();
    this.#ended.clear();
    this.#questions.clear();
    return changes;
  }

  #putBack({ presentations, ended, questions }: Changes): void {
    for (const { live, whole } of presentations) this.#rows.set(live, whole || this.#rows.get(live) === true);
    for (const live of ended) this.#ended.add(live);
    for (const { live, question } of questions) this.#questions.set(question, live);
  }
}

function noteStored(answers: readonly KeptAnswer[]): void {
  for (const { question, person, answer } of answers) {
    question.answers.set(person, answer);
    // Somebody may have changed their mind meanwhile.
    if (question.waiting.get(person) === answer) question.waiting.delete(person);
  }
}
