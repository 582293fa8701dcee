import type { WideNode } from "../tape/tape-type";
import type { EntryLoops } from "../tensor/entry-loops";
import type { Value } from "../tensor/tensor";

/**
 * A program in a faster form. Positions are those of the tape it was made from. It computes plain products, without
 * the two rules for numbers that do not exist (a zero absorbs an infinity, NaN has no slope); where these may matter
 * `backward` answers false and the plain tape has to do the pass.
 */
export type Tier = {
  readonly tier: "runs" | "wasm";
  /** Its numbers, and by position where each value stands among them; to set a leaf that varies is to write it there. */
  readonly values: Float64Array;
  readonly places: Int32Array;
  /** Computes the values at the positions in `list`, all of them without one. */
  forward(list?: Int32Array): void;
  /** Computes every gradient from zero. False if the gradients are not to be trusted. */
  backward(): boolean;
  /** Both at once, over everything; answers what `backward` does. */
  run(): boolean;
  /** How fast every gradient moves when leaves do; undefined where this tier cannot tell, or cannot yet. */
  hessianVector?(directions: ReadonlyMap<number, Value>): ((position: number) => number) | undefined;
  value(position: number): number;
  gradient(position: number): number;
  /** Writes all values and gradients to arrays by position. */
  copyTo(values: Float64Array, gradients: Float64Array): void;
};

/** What a tier must know of the wide nodes of a tape. */
export type WideParts = {
  /** Positions of what feeds a wide node. */
  inputs(position: number): ArrayLike<number>;
  /** The node over other arrays, in which position p stands at place(p). */
  over(
    numbers: { values: Float64Array; gradients: Float64Array; tangents: Float64Array },
    position: number,
    place: (position: number) => number,
    loops: ReadonlyMap<string, EntryLoops>,
  ): WideNode | undefined;
  /** Sets the gradients of vectors and matrices to zero. */
  clearGradients(): void;
};
