import { type Readable, Store } from "../session/store";

export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

export type Playing = { readonly on: boolean; readonly speed: Speed };

/** Time for one step at single speed, in milliseconds: a sentence can be read. */
const STEP = 4000;

type Later = (run: () => void, after: number) => () => void;

const later: Later = (run, after) => {
  const timer = setTimeout(run, after);
  return () => clearTimeout(timer);
};

/** Takes one step after another by itself. */
export class Player {
  readonly #state = new Store<Playing>({ on: false, speed: 1 });
  #cancel: () => void = () => {};

  /** `step` takes a step and answers whether there may be another. `wait` calls back later, and answers how not to. */
  constructor(
    private readonly step: () => boolean,
    private readonly wait: Later = later,
  ) {}

  get state(): Readable<Playing> {
    return this.#state;
  }

  readonly play = (): void => this.#change({ on: true });
  readonly pause = (): void => this.#change({ on: false });
  readonly setSpeed = (speed: Speed): void => this.#change({ speed });

  /** Begins the time of the step anew: somebody has stepped by hand. */
  readonly restart = (): void => this.#change({});

  #change(change: Partial<Playing>): void {
    this.#cancel();
    const next = { ...this.#state.get(), ...change };
    this.#cancel = next.on ? this.wait(this.#tick, STEP / next.speed) : () => {};
    const before = this.#state.get();
    if (before.on !== next.on || before.speed !== next.speed) this.#state.set(next);
  }

  readonly #tick = (): void => {
    if (this.step()) this.restart();
    else this.pause();
  };
}
