import { backwardSteps, forwardSteps } from "../tiers/switch.generated";
import { forwardBetween, pullBack, type Steps, seedGradients, stepsBetween } from "./steps";
import type { Tape } from "./tape-type";

/** The steps of a longer tape are not kept. */
const SHORT = 256;

/** Passes over a whole tape, which may grow. */
export class Whole {
  readonly #tape: Tape;
  #steps: Steps | undefined;
  #count = 0;
  #reaching: Steps | undefined;
  #reaches: Uint8Array | undefined;

  constructor(tape: Tape) {
    this.#tape = tape;
  }

  /** Computes all values. */
  forward(): void {
    const tape = this.#tape;
    const { count } = tape;
    if (count > SHORT) {
      forwardBetween(tape, 0, count);
      return;
    }
    if (this.#steps === undefined || this.#count !== count) this.#steps = stepsBetween(tape, 0, count);
    this.#count = count;
    forwardSteps(this.#steps, this.#steps.length, tape.values, tape.wide);
  }

  /** Computes every gradient of the target from zero; `reaches` marks the positions that lead to it. */
  backward(target: number, reaches: Uint8Array): void {
    const tape = this.#tape;
    seedGradients(tape, target);
    if (tape.count > SHORT) {
      pullBack(tape, target, reaches);
      return;
    }
    if (this.#reaching === undefined || this.#reaches !== reaches)
      this.#reaching = stepsBetween(tape, 0, target + 1, reaches);
    this.#reaches = reaches;
    backwardSteps(this.#reaching, this.#reaching.length, tape.values, tape.gradients, tape.wide);
  }
}
