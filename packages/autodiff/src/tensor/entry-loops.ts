/**
 * An operation on one or two numbers as loops over all entries of `Y`, its value. A mask is -1 for an input of the same
 * size and 0 for a number that meets every entry. Products are plain ones: see `tiers/tier.ts`.
 */
export type EntryLoops = {
  readonly forward: (A: Float64Array, B: Float64Array, Y: Float64Array, maskA: number, maskB: number) => void;
  /** For each port: adds what the gradient `D` of the value sends back through it to `S`. */
  readonly backward: readonly ((
    A: Float64Array,
    B: Float64Array,
    Y: Float64Array,
    maskA: number,
    maskB: number,
    D: Float64Array,
    S: Float64Array,
    mask: number,
  ) => void)[];
};
