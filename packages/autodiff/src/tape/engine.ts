import type { Value } from "../tensor/tensor";
import type { Promotion } from "../tiers/promote";
import { forwardSteps } from "../tiers/switch.generated";
import type { Tier, WideParts } from "../tiers/tier";
import { Changes } from "./changes";
import type { Cone } from "./cone";
import { Cones } from "./cones";
import { promoter } from "./faster";
import * as plain from "./plain";
import { paysOff } from "./promotion";
import { type Reaching, reaching } from "./reaching";
import { isUnsound, seed } from "./soundness";
import { forwardBetween } from "./steps";
import type { Store } from "./store";
import { LEAF } from "./tape-type";
import { Whole } from "./whole";

/** Finding out what a change touches costs more than computing so few nodes. */
const SMALL = 128;
/** More than so many parts of the tape that only one side has computed are not gone through one by one. */
const MOST_PARTS = 8;

/**
 * Runs a tape: forward over what changed, then backward, on the fastest tier there is. Nodes can be added to the store
 * at any time; `appended` says so.
 */
export class Engine {
  readonly store: Store;
  readonly cones: Cones;
  /** In a tier: its values, and where each stands among them. */
  #numbers: Float64Array = new Float64Array();
  #slots: Int32Array | undefined;
  readonly #whole: Whole;
  readonly #wide: WideParts;
  #target = -1;
  #reaching: Reaching | undefined;
  readonly #changes = new Changes();
  /** Positions below this one have been computed. */
  #computed = 0;
  #gradientsCurrent = false;
  #gradientsInTier = false;
  #tier: Tier | undefined;
  /** There is no faster tier for the tape as it stands. */
  #unpromotable = false;
  /** The parts of the tape for which the tier has values that the tape has not; `#behindAll`: all of it. */
  #behind: Cone[] = [];
  #behindAll = false;
  /** The parts for which the tape has values that the tier has not. */
  #ahead: Cone[] = [];
  /** A faster tier is wanted and still to come. */
  #wantsTier = false;
  /** Nodes computed forward and backward since the structure last changed. */
  #work = 0;

  constructor(store: Store) {
    this.store = store;
    this.cones = new Cones(store);
    this.#whole = new Whole(store.tape);
    const { wides } = store;
    this.#wide = {
      inputs: (node) => wides.inputs(node),
      over: (numbers, node, place, loops) => wides.over(numbers, node, place, loops),
      clearGradients: () => seed(this.store, this.#target),
    };
  }

  /** What computes at the moment. */
  get tier(): "switch" | Tier["tier"] {
    return this.#tier?.tier ?? "switch";
  }

  get target(): number {
    return this.#target;
  }

  /** Names the node to differentiate; -1 for none. It must have a value. */
  set target(target: number) {
    if (target === this.#target) return;
    this.#leaveTier();
    this.#target = target;
    this.#reaching = undefined;
  }

  /** Which nodes lead to the target, by position. */
  get reaches(): Uint8Array {
    return this.#reached().reaches;
  }

  /** Says that nodes are being added to the store. */
  appended(): void {
    this.#leaveTier();
  }

  /** Sets the number of a leaf; counts from the next pass. */
  set(leaf: number, value: number): void {
    const slot = this.#slots?.[leaf];
    const numbers = slot === undefined ? this.store.tape.values : this.#numbers;
    const at = slot ?? leaf;
    // 0 and -0 are not the same to 1/x, so a zero counts as new.
    if (numbers[at] === value && value !== 0) return;
    numbers[at] = value;
    if (this.#changes.isAll) return;
    this.store.tape.values[leaf] = value;
    this.touch(leaf);
  }

  /** Says that the numbers of a leaf are other ones. */
  touch(leaf: number): void {
    if (this.#computed < SMALL) this.#changes.isAll = true;
    else this.#changes.add(leaf);
  }

  /** Brings the values up to date: computes what stands behind the leaves that changed. */
  forward(): void {
    const { tape } = this.store;
    const changes = this.#changes;
    if (changes.count === 0 && !changes.isAll && this.#computed === tape.count) return;
    this.#gradientsCurrent = false;
    const isAll = changes.isAll || this.#computed === 0;
    const cone = isAll || changes.count === 0 ? null : this.cones.of(changes.leaves, changes.count);
    if (isAll || (cone === null && changes.count > 0)) this.#forwardAll();
    else {
      if (cone !== null) this.#forwardCone(cone);
      if (this.#computed < tape.count) forwardBetween(tape, this.#computed, tape.count);
    }
    changes.clear();
    this.#computed = tape.count;
  }

  /** Brings values and gradients up to date. */
  run(): void {
    const tier = this.#tier;
    if (tier !== undefined && this.#changes.isAll) {
      this.#runAll(tier);
      return;
    }
    this.forward();
    if (this.#gradientsCurrent) return;
    this.#gradientsCurrent = true;
    if (this.#target < 0) return;
    this.#backward();
    this.#work += this.store.tape.count;
    if (this.#tier !== undefined || this.#unpromotable) return;
    if (this.#wantsTier || paysOff(this.#work, this.store.tape.count)) this.rest();
  }

  /** The graph rests: makes what takes longer to make and runs faster. */
  rest(options: Omit<Promotion, "wide"> = {}): void {
    if (this.#tier !== undefined || this.#unpromotable || this.#target < 0) return;
    // What has not been computed at all is left to the faster tier.
    if (this.#computed > 0) this.run();
    if (this.#tier === undefined) this.#promote(options);
    this.run();
  }

  #promote(options: Omit<Promotion, "wide">): void {
    const promote = promoter();
    this.#wantsTier = promote === undefined;
    const tier = promote?.(this.store.tape, this.#target, this.reaches, { ...options, wide: this.#wide });
    this.#unpromotable = tier === null;
    if (tier === null || tier === undefined) return;
    this.#whole.forget();
    this.#tier = tier;
    this.#numbers = tier.values;
    this.#slots = tier.places;
  }

  /** What `hessianVector` in `tangents.ts` answers, from a faster tier; undefined where there is none that can do it. */
  hessianVector(directions: ReadonlyMap<number, Value>): ((node: number) => number) | undefined {
    this.forward();
    if (this.#tier !== undefined) this.#catchUp(this.#tier);
    return this.#tier?.hessianVector?.(directions);
  }

  value(node: number): number {
    const { kind, values } = this.store.tape;
    const isInTier = this.#behindAll || this.#behind.length > 0 || kind[node] === LEAF;
    return (isInTier ? this.#tier?.value(node) : undefined) ?? values[node] ?? Number.NaN;
  }

  gradient(node: number): number {
    return (this.#gradientsInTier ? this.#tier?.gradient(node) : this.store.tape.gradients[node]) ?? 0;
  }

  /** Puts the values of the last pass on the tape itself. */
  settle(): void {
    const tier = this.#tier;
    if (tier === undefined) return;
    const { values, gradients } = this.store.tape;
    if (this.#behindAll) tier.copyTo(values, this.#gradientsInTier ? gradients : gradients.slice());
    else for (const { nodes } of this.#behind) for (const node of nodes) values[node] = tier.value(node);
    this.#behindAll = false;
    if (this.#behind.length > 0) this.#behind = [];
  }

  /** Puts the gradients of the last run on the tape itself, and with every wide node what it sent back. */
  settleGradients(): void {
    const tier = this.#gradientsInTier ? this.#tier : undefined;
    if (tier === undefined) return;
    const { tape, wides } = this.store;
    this.settle();
    tier.copyTo(tape.values.slice(), tape.gradients);
    this.#gradientsInTier = false;
    if (wides.sources.size === 0) return;
    seed(this.store, this.#target);
    this.#whole.backward(this.#target, this.reaches);
  }

  /** Puts the numbers of all leaves on the tape: where all may have been set, the tier alone has them. */
  #bringLeaves(): void {
    const { kind, values, count } = this.store.tape;
    for (let leaf = 0; leaf < count; leaf++)
      if (kind[leaf] === LEAF) values[leaf] = this.#tier?.value(leaf) ?? Number.NaN;
  }

  #reached(): Reaching {
    this.#reaching ??= reaching(this.store, this.#target);
    return this.#reaching;
  }

  #forwardAll(): void {
    const tier = this.#tier;
    if (tier === undefined) this.#whole.forward();
    else {
      this.#ahead = [];
      tier.forward();
      this.#behindAll = true;
    }
  }

  #forwardCone(cone: Cone): void {
    const tier = this.#tier;
    const isSettled = !this.#behindAll && this.#behind.length === 0;
    if (tier === undefined || (cone.nodes.length < SMALL && isSettled)) {
      // A few nodes are computed where slopes and problems look for them; the tier follows before it runs backward.
      const { values, wide } = this.store.tape;
      forwardSteps(cone.steps, cone.steps.length, values, wide);
      if (tier !== undefined && this.#ahead[this.#ahead.length - 1] !== cone) this.#ahead.push(cone);
      return;
    }
    this.#catchUp(tier);
    tier.forward(cone.nodes);
    if (this.#behind.length === MOST_PARTS) this.#behindAll = true;
    else if (!this.#behindAll && this.#behind[this.#behind.length - 1] !== cone) this.#behind.push(cone);
  }

  /** Both passes over everything, in one go. */
  #runAll(tier: Tier): void {
    this.#changes.clear();
    if (this.#ahead.length > 0) this.#ahead = [];
    this.#behindAll = true;
    this.#gradientsCurrent = true;
    this.#gradientsInTier = tier.run() && this.store.wides.areNumbers();
    if (!this.#gradientsInTier) this.#backwardPlainly();
  }

  /** Has the tier compute what was computed on the tape alone. */
  #catchUp(tier: Tier): void {
    if (this.#ahead.length === 0) return;
    if (this.#ahead.length > MOST_PARTS) tier.forward();
    else for (const { nodes } of this.#ahead) tier.forward(nodes);
    this.#ahead = [];
  }

  #backward(): void {
    const { reaches, leaves } = this.#reached();
    const tier = this.#tier;
    if (tier !== undefined) {
      this.#catchUp(tier);
      this.#gradientsInTier = tier.backward() && this.store.wides.areNumbers();
      if (this.#gradientsInTier) return;
    } else {
      seed(this.store, this.#target);
      this.#whole.backward(this.#target, reaches);
      if (!isUnsound(this.store, this.#target, leaves)) return;
    }
    this.#backwardPlainly();
  }

  /** Zeros that absorb infinities, and NaN that must not get lost: the plain tape looks at every number. */
  #backwardPlainly(): void {
    this.settle();
    seed(this.store, this.#target);
    plain.backward(this.store.tape, this.#target, this.reaches);
  }

  #leaveTier(): void {
    this.#gradientsCurrent = false;
    this.#unpromotable = false;
    this.#wantsTier = false;
    this.#work = 0;
    if (this.#tier === undefined) return;
    this.settle();
    if (this.#changes.isAll) this.#bringLeaves();
    this.#tier = undefined;
    this.#slots = undefined;
    this.#ahead = [];
    this.#gradientsInTier = false;
  }
}
