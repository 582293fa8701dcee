import type { Operation } from "../operation";
import { inferShape } from "../tensor/infer-shape";
import { newOperand } from "../tensor/operand";
import { isTensor, type Value } from "../tensor/tensor";
import { POW } from "../tiers/kinds.generated";
import { arity, isFixed, powerKind, swallowed } from "./kinds";
import { growTape, LEAF, newTape, type Tape } from "./tape-type";
import { Wides } from "./wides";

/** A leaf that holds a number and may be given another. */
export const SETTABLE = 2;

/** A tape that grows node by node, with what is known about its nodes beside their numbers. */
export class Store {
  readonly tape: Tape;
  /** By position: 0 for what never changes, SETTABLE for a number that may be set, 1 for anything else. */
  varies: Uint8Array;
  /** Vectors and matrices, and the nodes that compute with them or take more than two inputs. */
  readonly wides: Wides;
  /**
   * Nodes whose value must not be NaN for plain products to be right: NaN has no slope, and these feed nodes that can
   * make a number of it. Everywhere else NaN goes on to the target.
   */
  readonly watched: number[] = [];
  /** Positions of constants on whose number the kind or the shape of another node depends. */
  readonly statics = new Set<number>();

  constructor(capacity: number) {
    this.tape = newTape(capacity);
    this.varies = new Uint8Array(capacity);
    this.wides = new Wides(this.tape);
  }

  /** Adds a leaf and answers its position; `varies` says that somebody may change it. */
  leaf(value: Value, varies: boolean): number {
    const node = this.#next();
    this.varies[node] = varies ? (isTensor(value) ? 1 : SETTABLE) : 0;
    if (isTensor(value)) {
      const operand = newOperand(value.shape);
      operand.value.set(value.data.subarray(0, operand.value.length));
      this.wides.operands.set(node, operand);
    }
    this.tape.values[node] = isTensor(value) ? 0 : value;
    return node;
  }

  /** Adds a node without a value. */
  empty(): number {
    return this.leaf(Number.NaN, false);
  }

  /** Adds a narrow operation on numbers; `b` is 0 where it has one input. */
  narrow(kind: number, a: number, b: number): number {
    const node = this.#next();
    const { tape, varies } = this;
    tape.kind[node] = kind;
    tape.a[node] = a;
    tape.b[node] = b;
    varies[node] = varies[a] !== 0 || (arity[kind] === 2 && varies[b] !== 0) ? 1 : 0;
    const ports = swallowed[kind] ?? 0;
    if ((ports & 1) !== 0) this.#watch(a);
    if ((ports & 2) !== 0) this.#watch(b);
    return node;
  }

  /** The same for any narrow operation: a power gets the kind that its base and exponent allow. */
  narrowOrPower(kind: number, a: number, b: number): number {
    return this.narrow(kind === POW ? this.#powerKind(b) : kind, a, b);
  }

  /**
   * Adds a node that takes more than two inputs, or a vector or matrix among them. Nothing is added, and the answer is
   * a sentence, if their shapes do not fit.
   */
  wide(record: Operation, inputs: Int32Array): string | undefined {
    const { varies, statics, wides } = this;
    // Also where the shapes do not fit: with another axis or index they may.
    for (const [port, input] of inputs.entries()) if (record.tensor?.fixed?.(port)) statics.add(input);
    const constants = Array.from(inputs, (input) => this.#constant(input));
    const shapes = Array.from(inputs, (input) => wides.operands.get(input)?.shape ?? []);
    const inferred = inferShape(record, shapes, constants);
    if (!inferred.ok) return inferred.message;
    const derived = Array.from(inputs, (input, port) => !isFixed(record, port) || varies[input] !== 0);
    const node = this.#next();
    this.varies[node] = inputs.some((input) => this.varies[input] !== 0) ? 1 : 0;
    wides.add(node, { record, inputs, derived }, inferred.shape);
    for (const input of inputs) this.#watch(input);
    this.#watch(node);
    return undefined;
  }

  /** Does a node hold a number, not a vector or a matrix? */
  isScalar(node: number): boolean {
    return this.wides.operands.size === 0 || !this.wides.operands.has(node);
  }

  #powerKind(exponent: number): number {
    if (this.varies[exponent] !== 0) return POW;
    const number = this.#constant(exponent);
    if (number !== undefined) this.statics.add(exponent);
    return powerKind(number);
  }

  /** A leaf has no slopes of its own, so its value may be what it likes. */
  #watch(node: number): void {
    if (this.tape.kind[node] !== LEAF) this.watched.push(node);
  }

  /** The number of a leaf that never changes. */
  #constant(node: number): number | undefined {
    const { tape, varies } = this;
    const isConstant = tape.kind[node] === LEAF && varies[node] === 0 && this.isScalar(node);
    return isConstant ? tape.values[node] : undefined;
  }

  #next(): number {
    const { tape } = this;
    if (tape.count === tape.kind.length) {
      growTape(tape);
      const { varies } = this;
      this.varies = new Uint8Array(tape.kind.length);
      this.varies.set(varies);
      this.wides.rebuild();
    }
    const node = tape.count++;
    tape.kind[node] = LEAF;
    tape.a[node] = 0;
    tape.b[node] = 0;
    return node;
  }
}
