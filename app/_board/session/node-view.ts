import type { NodeId, Value } from "@gradboard/autodiff";
import type { BoardNode } from "@gradboard/board";
import type { Point } from "./overlay";
import type { Problem } from "./problems";

/** One node as it is to be shown, wherever it is: nothing in it that a walkthrough still hides. */
export type NodeView = {
  readonly id: NodeId;
  readonly node: BoardNode;
  /** Its name, else its formula. */
  readonly label: string;
  /** Undefined when hidden (see `showsValue`) or when it cannot be computed. */
  readonly value: Value | undefined;
  readonly gradient: Value | undefined;
  readonly showsValue: boolean;
  readonly showsGradient: boolean;
  /** Whether a walkthrough is on its way back, where gradients are what is spoken about. */
  readonly back: boolean;
  readonly isTarget: boolean;
  /** Whether it reaches the target. */
  readonly connected: boolean;
  /** Whether the walkthrough's step is about it. */
  readonly focused: boolean;
  /** Contributions it still waits for on the way back, of `contributions`; 0 when it waits for nothing. */
  readonly missing: number;
  readonly contributions: number;
  /** Colour of the other person who has it in hand. */
  readonly heldBy: string | null;
  readonly problems: readonly Problem[];
};

/** A node and where it is shown, gestures laid over its place. */
export type PlacedNode = NodeView & { readonly position: Point };

/** One wire as it is to be shown. */
export type WireView = {
  /** `to:port`. */
  readonly key: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly port: number;
  /** What it is drawn from and to: the node, or the block that stands for it. */
  readonly leaves: NodeId;
  readonly enters: NodeId;
  /** Keys of more wires that are drawn as this one. */
  readonly others: readonly string[];
  /** Undefined when hidden, unknown or without meaning (no target behind it, a constant in front). */
  readonly contribution: Value | undefined;
  readonly inLoop: boolean;
  /** The way the walkthrough's step goes along it, or null when the step is about something else. */
  readonly lit: "forward" | "backward" | null;
  /** What that step sends along it, as far as it is shown. */
  readonly sends: Value | undefined;
  /** Which step that is; empty where it is about something else. */
  readonly step: string;
};
