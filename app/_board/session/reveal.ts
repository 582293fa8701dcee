import type { NodeId, Program } from "@gradboard/autodiff";

/**
 * What a walkthrough lets the board show. While there is one, values, gradients and contributions that are not in
 * its sets are nowhere on the screen: not in text, titles or accessible names.
 */
export type Reveal = {
  /** Whose numbers are shown; null: those of the board as it is. */
  readonly program: Program | null;
  readonly values: ReadonlySet<NodeId>;
  readonly gradients: ReadonlySet<NodeId>;
  /** Wire keys (`to:port`). */
  readonly contributions: ReadonlySet<string>;
  /** Tells one step from the next, whatever it is about. */
  readonly step: string;
  /** The node the current step is about. */
  readonly focus: NodeId | null;
  /** Which way the current step goes; seeding begins the way back. */
  readonly way: "forward" | "backward";
  /** Keys of the wires the current step is about. */
  readonly lit: ReadonlySet<string>;
  /** On the way back: the nodes that still wait for contributions. */
  readonly waiting: ReadonlyMap<NodeId, Waiting>;
};

/** `missing` contributions of all `of` have not arrived yet. */
export type Waiting = { readonly missing: number; readonly of: number };
