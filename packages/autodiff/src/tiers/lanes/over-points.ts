import * as plain from "../../tape/plain";
import { type Steps, stepsAt, stepsBetween } from "../../tape/steps";
import type { Store } from "../../tape/store";
import { noneNaN, noneNaNUpTo } from "../sound";
import { backwardSteps, forwardSteps } from "../switch.generated";
import { jsLanes } from "./js-lanes";
import { type LaneEngine, type LanePlan, lanePlan } from "./lane-plan";
import { wasmLanes } from "./wasm-lanes";

/** How the targets of all points become one loss. */
export type Reduction = "mean" | "sum";

/** A tape run for many data points at once, by position. */
export class OverPoints {
  readonly plan: LanePlan;
  readonly #engine: LaneEngine;
  /** What the loss gains when the target of one point grows by 1. */
  readonly #weight: number;
  /** The lanes of the target, if it has any. */
  readonly #targets: Float64Array | undefined;
  /** Where NaN means that plain products did not do; see `sound.ts`. */
  readonly #mustBeNumbers: readonly Float64Array[];
  /** The nodes that are the same for every point, and those of them that lead to the target. */
  readonly #shared: Steps;
  readonly #sharedReaching: Steps;
  readonly #sharedLeaves: Int32Array;
  readonly #sharedWatched: Int32Array;
  loss = Number.NaN;

  /** `columns` has one number a point for each leaf that differs from point to point. */
  constructor(
    store: Store,
    target: number,
    columns: ReadonlyMap<number, Float64Array>,
    points: number,
    { reduction = "mean", javascriptOnly = false }: { reduction?: Reduction; javascriptOnly?: boolean } = {},
  ) {
    this.plan = lanePlan(store, target, [...columns.keys()], points);
    this.#engine = (javascriptOnly ? null : wasmLanes(this.plan)) ?? jsLanes(this.plan);
    this.#weight = reduction === "mean" && this.plan.isLane[target] === 1 ? 1 / points : 1;
    for (const [leaf, column] of columns) this.#engine.load(leaf, column);
    const lanes = (nodes: Int32Array) => [...nodes].filter((node) => this.plan.isLane[node] === 1);
    const shared = (nodes: Int32Array) => nodes.filter((node) => this.plan.isLane[node] === 0);
    const { tape, leaves, watched, isLane } = this.plan;
    this.#shared = stepsAt(tape, this.plan.shared);
    this.#sharedReaching = stepsBetween(tape, 0, target + 1, this.plan.sharedReaches);
    this.#targets = isLane[target] === 1 ? this.values(target) : undefined;
    this.#mustBeNumbers = [
      ...lanes(leaves).map((leaf) => this.gradients(leaf)),
      ...lanes(watched).map((node) => this.values(node)),
    ];
    this.#sharedLeaves = shared(leaves);
    this.#sharedWatched = shared(watched);
  }

  /** The numbers of a node, one a point. */
  values(node: number): Float64Array {
    return this.#engine.values(node);
  }

  gradients(node: number): Float64Array {
    return this.#engine.gradients(node);
  }

  /** Forward and backward over all points. Where every point shares the target it counts once. */
  run(): void {
    const { tape, target } = this.plan;
    const { values, gradients } = tape;
    forwardSteps(this.#shared, this.#shared.length, values, tape.wide);
    this.#engine.forward(values);
    gradients.fill(0, 0, tape.count);
    if (this.#targets === undefined) {
      this.loss = values[target] ?? Number.NaN;
      gradients[target] = 1;
    } else {
      this.loss = sum(this.#targets) * this.#weight;
      this.#engine.backward(this.#weight, gradients);
    }
    backwardSteps(this.#sharedReaching, this.#sharedReaching.length, values, gradients, tape.wide);
    if (!this.#isSound()) this.#pointByPoint();
  }

  #isSound(): boolean {
    const { values, gradients } = this.plan.tape;
    return (
      !Number.isNaN(this.loss) &&
      noneNaN(gradients, this.#sharedLeaves) &&
      noneNaN(values, this.#sharedWatched) &&
      this.#mustBeNumbers.every((numbers) => noneNaNUpTo(numbers, numbers.length))
    );
  }

  /** The backward pass again with all rules, one point after the other. */
  #pointByPoint(): void {
    const { tape, target, points, isLane, reaches } = this.plan;
    const total = new Float64Array(tape.count);
    const lanes = [...isLane.keys()].filter((node) => isLane[node] === 1);
    const passes = isLane[target] === 1 ? points : 1;
    for (let point = 0; point < passes; point++) {
      for (const node of lanes) tape.values[node] = this.values(node)[point] ?? 0;
      plain.backward(tape, target, reaches);
      for (let node = 0; node < tape.count; node++) {
        const gradient = this.#weight * (tape.gradients[node] ?? 0);
        if (isLane[node] === 1) this.gradients(node)[point] = gradient;
        else total[node] = (total[node] ?? 0) + gradient;
      }
    }
    tape.gradients.set(total);
  }
}

function sum(numbers: Float64Array): number {
  let total = 0;
  for (let at = 0; at < numbers.length; at++) total += numbers[at] ?? 0;
  return total;
}
