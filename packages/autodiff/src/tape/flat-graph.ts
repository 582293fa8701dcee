import { operation } from "../operations";
import { isTensor, type Value } from "../tensor/tensor";
import { Engine } from "./engine";
import { arity, kindOf } from "./kinds";
import { gradientAt, valueAt } from "./locals";
import { slope } from "./slope";
import { SETTABLE, Store } from "./store";
import { type Directions, hessianVector, type Lookup, tangent } from "./tangents";
import { LEAF, WIDE } from "./tape-type";

/** Room for so many nodes at first; a tape doubles when it is full. */
const CAPACITY = 64;

/**
 * A graph without names: nodes are numbers, counted up from 0 in the order in which they are added, and a node's inputs
 * are added before it. For graphs of many thousand nodes that a program builds, where `compile` would spend its time
 * on names.
 *
 *     const graph = new FlatGraph();
 *     const x = graph.leaf(3);
 *     graph.target = graph.append("mul", x, x);
 *     graph.run();
 *     graph.gradient(x); // 6
 */
export class FlatGraph {
  readonly #store: Store;
  readonly #engine: Engine;

  /** A graph that can take `capacity` nodes before it has to grow. */
  constructor(capacity = CAPACITY) {
    this.#store = new Store(capacity);
    this.#engine = new Engine(this.#store);
  }

  /** How many nodes there are. */
  get count(): number {
    return this.#store.tape.count;
  }

  /** What computes at the moment: faster tiers take over after a while, or in `rest`. */
  get tier(): Engine["tier"] {
    return this.#engine.tier;
  }

  /** The node that is differentiated; -1 for none. */
  get target(): number {
    return this.#engine.target;
  }

  set target(node: number) {
    this.#engine.target = this.#has(node) ? node : -1;
  }

  /** Adds a leaf whose value may be set later. */
  leaf(value: Value): number {
    this.#engine.appended();
    return this.#store.leaf(value, true);
  }

  /** Adds a number that never changes; powers with such an exponent are cheaper. */
  constant(value: Value): number {
    this.#engine.appended();
    return this.#store.leaf(value, false);
  }

  /**
   * Adds an operation of the table. Answers -1, and adds nothing, for one that does not exist or does not take so many
   * inputs, for an input that is not there, and for shapes that do not fit.
   */
  append(op: string, ...inputs: readonly number[]): number {
    const record = operation(op);
    if (record === undefined || !inputs.every((input) => this.#has(input))) return -1;
    const [a = 0, b = 0] = inputs;
    const kind = kindOf(record);
    if (
      kind !== WIDE &&
      inputs.length === arity[kind] &&
      inputs.every((input) => this.#store.isScalar(input))
    )
      return this.appendKind(kind, a, b);
    const fits = record.variadic === true ? inputs.length > 0 : inputs.length === record.ports.length;
    if (!fits || record.kind === "leaf" || record.kind === "named-constant") return -1;
    this.#engine.appended();
    const node = this.#store.tape.count;
    return this.#store.wide(record, Int32Array.from(inputs)) === undefined ? node : -1;
  }

  /**
   * Adds an operation on one or two numbers by its kind, as `kindNumber` gives it: what `append` does, without looking
   * anything up. The caller answers for the inputs.
   */
  appendKind(kind: number, a: number, b = 0): number {
    this.#engine.appended();
    return this.#store.narrowOrPower(kind, a, b);
  }

  /** Sets the value of a leaf, in its shape; counts from the next pass. Anything else is ignored. */
  set(leaf: number, value: Value): void {
    if (this.#store.varies[leaf] === SETTABLE) {
      if (typeof value === "number") this.#engine.set(leaf, value);
      return;
    }
    const { tape, varies, wides } = this.#store;
    const operand = tape.kind[leaf] === LEAF && varies[leaf] === 1 ? wides.operands.get(leaf) : undefined;
    if (operand === undefined || !isTensor(value) || value.data.length !== operand.value.length) return;
    operand.value.set(value.data);
    this.#engine.touch(leaf);
  }

  /** Brings the values up to date. */
  forward(): void {
    this.#engine.forward();
  }

  /** Brings values and gradients up to date. */
  run(): void {
    this.#engine.run();
  }

  /** Makes what takes longer to make and runs faster; for moments without edits. */
  rest(): void {
    this.#engine.rest();
  }

  /** The value of a node as of the last pass. */
  value(node: number): Value | undefined {
    return this.#has(node) ? valueAt(this.#engine, node) : undefined;
  }

  /** The derivative of the target with respect to a node as of the last run; undefined without a target. */
  gradient(node: number): Value | undefined {
    return this.#has(node) && this.#engine.target >= 0 ? gradientAt(this.#engine, node) : undefined;
  }

  /** The derivative of the target in one leaf, computed over what stands behind that leaf alone. */
  slope(leaf: number): number {
    return this.#has(leaf) ? slope(this.#engine, leaf) : Number.NaN;
  }

  /** How fast every node moves when leaves move in these directions. */
  tangent(directions: Directions): Lookup {
    return tangent(this.#engine, directions);
  }

  /** The target's second derivatives times a direction; undefined with vectors or wide nodes before the target. */
  hessianVector(directions: Directions): Lookup | undefined {
    return hessianVector(this.#engine, directions);
  }

  #has(node: number): boolean {
    return Number.isInteger(node) && node >= 0 && node < this.#store.tape.count;
  }
}

/** The kind of an operation on one or two numbers, for `FlatGraph.appendKind`; undefined for any other. */
export function kindNumber(op: string): number | undefined {
  const record = operation(op);
  const kind = record === undefined ? WIDE : kindOf(record);
  return kind === WIDE ? undefined : kind;
}
