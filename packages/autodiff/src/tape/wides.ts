import type { Operation } from "../operation";
import type { EntryLoops } from "../tensor/entry-loops";
import { hasNaN, newOperand, type Operand } from "../tensor/operand";
import type { Shape } from "../tensor/tensor";
import { type LocalNode, wideNode } from "../tensor/wide-node";
import type { Cone } from "./cone";
import { Snapshots } from "./snapshots";
import { type Tape, WIDE } from "./tape-type";

const NONE = new Int32Array(0);

/** What a wide node is made from. */
export type WideSource = {
  readonly record: Operation;
  /** Positions of what feeds it. */
  readonly inputs: Int32Array;
  /** Through which of its inputs it is differentiated. */
  readonly derived: readonly boolean[];
};

/** Where the numbers of a tape lie; a copy of a tape elsewhere makes its wide nodes over its own arrays. */
export type Numbers = {
  readonly values: Float64Array;
  readonly gradients: Float64Array;
  readonly tangents: Float64Array;
};

/** The nodes of a tape that hold a vector or a matrix, or take more than two inputs. */
export class Wides {
  /** What the nodes are made from, by position. */
  readonly sources = new Map<number, WideSource>();
  /** The numbers of those that hold a vector or a matrix, by position. */
  readonly operands = new Map<number, Operand>();
  /** Tangents of the numbers on the tape, by position; between passes zero but for what `moved` says. */
  tangents: Float64Array;
  /** Where tangents have been left that are not zero: behind a leaf whose slope was asked for. */
  moved: Cone | undefined;
  /** What was last read of them. */
  readonly snapshots = new Snapshots();
  readonly #tape: Tape;
  readonly #locals = new Map<number, LocalNode>();

  constructor(tape: Tape) {
    this.#tape = tape;
    this.tangents = new Float64Array(tape.kind.length);
  }

  /** Makes the node at a position, for an output of this shape. */
  add(node: number, source: WideSource, shape: Shape): void {
    if (shape.length > 0) this.operands.set(node, newOperand(shape));
    this.sources.set(node, source);
    this.#tape.kind[node] = WIDE;
    // On the tape itself vectors and matrices are a 0 that nobody reads: NaN would look like a number gone wrong.
    this.#tape.values[node] = shape.length > 0 ? 0 : Number.NaN;
    this.#make(node);
  }

  /** Positions of what feeds a wide node. */
  inputs(node: number): Int32Array {
    return this.sources.get(node)?.inputs ?? NONE;
  }

  /** The node at a position with its local derivatives; undefined where there is no wide one. */
  at(node: number): LocalNode | undefined {
    return this.#locals.get(node);
  }

  /** A wide node over other arrays; vectors and matrices keep theirs. `place` says where a position lies in them.
   * With `loops` it computes plain products. */
  over(
    { values, gradients, tangents }: Numbers,
    node: number,
    place: (node: number) => number,
    loops?: ReadonlyMap<string, EntryLoops>,
  ): LocalNode | undefined {
    const source = this.sources.get(node);
    if (source === undefined) return undefined;
    const operand = (each: number): Operand => {
      const at = place(each);
      return (
        this.operands.get(each) ?? {
          shape: [],
          value: values.subarray(at, at + 1),
          gradient: gradients.subarray(at, at + 1),
          tangent: tangents.subarray(at, at + 1),
        }
      );
    };
    const inputs = Array.from(source.inputs, operand);
    return wideNode(source.record, inputs, operand(node), {
      derived: source.derived,
      loops: loops?.get(source.record.id),
    });
  }

  /** Makes all nodes again over the tape's arrays, which have moved. */
  rebuild(): void {
    this.tangents = new Float64Array(this.#tape.kind.length);
    this.moved = undefined;
    for (const node of this.sources.keys()) this.#make(node);
  }

  /** Are all entries of vectors and matrices numbers, and their gradients? */
  areNumbers(): boolean {
    if (this.operands.size === 0) return true;
    for (const { value, gradient } of this.operands.values())
      if (hasNaN(value) || hasNaN(gradient)) return false;
    return true;
  }

  /** Sets tangents that have been left to zero. */
  stop(): void {
    const { moved, tangents } = this;
    if (moved === undefined) return;
    for (const leaf of moved.leaves) tangents[leaf] = 0;
    for (const node of moved.nodes) tangents[node] = 0;
    for (const { tangent } of this.operands.values()) tangent.fill(0);
    this.moved = undefined;
  }

  /** Sets the gradients of vectors and matrices to zero. */
  clearGradients(): void {
    for (const { gradient } of this.operands.values()) gradient.fill(0);
  }

  #make(node: number): void {
    const { values, gradients } = this.#tape;
    const local = this.over({ values, gradients, tangents: this.tangents }, node, (each) => each);
    if (local === undefined) return;
    this.#locals.set(node, local);
    this.#tape.wide[node] = local;
  }
}
