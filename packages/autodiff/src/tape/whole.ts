import { backwardSteps, forwardSteps } from "../tiers/switch.generated";
import { forwardBetween, pullBack, type Steps, seedGradients, stepsBetween } from "./steps";
import type { Tape } from "./tape-type";

/** The steps of a longer tape are not kept from the first pass on: it may be the only one before the next edit. */
const SHORT = 256;

/** Passes over a whole tape, which may grow. */
export class Whole {
  readonly #tape: Tape;
  #steps: Steps | undefined;
  /** How many nodes there were at the last pass. */
  #count = 0;
  #reaching: Steps | undefined;
  #reaches: Uint8Array | undefined;

  constructor(tape: Tape) {
    this.#tape = tape;
  }

  /** Lets go of what it keeps for the next pass. */
  forget(): void {
    this.#steps = undefined;
    this.#reaching = undefined;
  }

  /** Computes all values. */
  forward(): void {
    const tape = this.#tape;
    const { count } = tape;
    const isFirst = this.#count !== count;
    this.#count = count;
    if (isFirst) this.#steps = undefined;
    if (isFirst && count > SHORT) {
      forwardBetween(tape, 0, count);
      return;
    }
    this.#steps ??= stepsBetween(tape, 0, count);
    forwardSteps(this.#steps, this.#steps.length, tape.values, tape.wide);
  }

  /** Computes every gradient of the target from zero; `reaches` marks the positions that lead to it. */
  backward(target: number, reaches: Uint8Array): void {
    const tape = this.#tape;
    seedGradients(tape, target);
    const isFirst = this.#reaches !== reaches;
    this.#reaches = reaches;
    if (isFirst) this.#reaching = undefined;
    if (isFirst && tape.count > SHORT) {
      pullBack(tape, target, reaches);
      return;
    }
    this.#reaching ??= stepsBetween(tape, 0, target + 1, reaches);
    backwardSteps(this.#reaching, this.#reaching.length, tape.values, tape.gradients, tape.wide);
  }
}
