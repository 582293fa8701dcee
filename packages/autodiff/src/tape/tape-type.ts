/** The kind of a node that computes nothing: a leaf, or a node whose inputs are missing. */
export const LEAF = 0;
/** The kind of a node that `Tape.wide` computes. */
export const WIDE = 255;

/**
 * A graph as flat arrays in evaluation order: a position's inputs always stand at lower positions. The arrays may be
 * longer than `count`.
 */
export type Tape = {
  count: number;
  /** What to do at a position: LEAF, WIDE, or the number of a narrow operation (see `kinds.ts`). */
  kind: Uint8Array;
  /** Positions of the first and second input; 0 where there is none. */
  a: Int32Array;
  b: Int32Array;
  values: Float64Array;
  gradients: Float64Array;
  /** By position, only where the kind is WIDE. */
  wide: (WideNode | undefined)[];
};

/** A node with vectors, matrices or more than two inputs. It reads and writes arrays it was given when it was made. */
export type WideNode = {
  /** Computes the value. */
  forward(): void;
  /** Adds a contribution to the gradient of every input, from the node's own gradient. */
  backward(): void;
  /** Computes the tangent from those of the inputs. */
  tangent(): void;
};

/** A tape with room for `capacity` nodes and none in it. */
export function newTape(capacity: number): Tape {
  return {
    count: 0,
    kind: new Uint8Array(capacity),
    a: new Int32Array(capacity),
    b: new Int32Array(capacity),
    values: new Float64Array(capacity),
    gradients: new Float64Array(capacity),
    wide: [],
  };
}

/** Doubles the room; whoever holds one of the arrays must take it from the tape again. */
export function growTape(tape: Tape): void {
  const capacity = Math.max(16, tape.kind.length * 2);
  const { kind, a, b, values, gradients } = tape;
  tape.kind = new Uint8Array(capacity);
  tape.a = new Int32Array(capacity);
  tape.b = new Int32Array(capacity);
  tape.values = new Float64Array(capacity);
  tape.gradients = new Float64Array(capacity);
  tape.kind.set(kind);
  tape.a.set(a);
  tape.b.set(b);
  tape.values.set(values);
  tape.gradients.set(gradients);
}
