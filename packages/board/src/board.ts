import type { NodeId, Value } from "@gradboard/autodiff";
import type { Annotation } from "./annotations/annotation";
import type { LessonPlan } from "./lesson/lesson-plan";

/** One node as the rest of the program sees it. `pos` is the top-left corner in board units; an empty port is null. */
export type BoardNode = {
  readonly id: NodeId;
  readonly op: string;
  readonly pos: readonly [number, number];
  readonly inputs: readonly (NodeId | null)[];
  readonly name?: string;
  readonly value?: Value;
  readonly min?: number;
  readonly max?: number;
  /** The group it is in. */
  readonly parent?: NodeId;
  /** What a node holds that computes nothing (a note, a stroke); it has no wires then, and is no part of the graph. */
  readonly annotation?: Annotation;
};

/** Nodes (and groups) held together under a title. It computes nothing; there is at least one node in it. */
export type BoardGroup = {
  readonly id: NodeId;
  /** Any short text; several groups may have the same, and it may be empty. */
  readonly title: string;
  /** Shown as one block instead of what is in it, to everybody. */
  readonly collapsed: boolean;
  /** The group it is in, never one that is in it. */
  readonly parent: NodeId | null;
};

/**
 * Something in the document that cannot be used as it stands. Every `message` is a whole sentence that says what
 * to do. A problem with `node` belongs to that node (for `unreadable-node`: to that key of the document).
 */
export type BoardProblem =
  | { readonly kind: "newer-schema"; readonly schema: number; readonly message: string }
  | { readonly kind: "unknown-target"; readonly message: string }
  | { readonly kind: "unreadable-node"; readonly node: NodeId; readonly message: string }
  | {
      readonly kind: "unreadable-field";
      readonly node: NodeId;
      readonly field: string;
      readonly message: string;
    }
  | {
      readonly kind: "dangling-wire";
      readonly node: NodeId;
      readonly port: number;
      readonly from: NodeId;
      readonly message: string;
    }
  | {
      readonly kind: "duplicate-name";
      readonly node: NodeId;
      readonly name: string;
      readonly message: string;
    };

/** A board as plain, immutable data: a pure function of the document, the same on every replica. */
export type Board = {
  readonly schema: number;
  readonly title: string;
  readonly target: NodeId | null;
  /** The id of the lesson it was begun from; it may be none that is known here. */
  readonly lesson: string | null;
  /** What somebody who teaches with it says about the steps of its walkthrough. */
  readonly plan: LessonPlan;
  /** Sorted by id. */
  readonly nodes: ReadonlyMap<NodeId, BoardNode>;
  /** Sorted by id. */
  readonly groups: ReadonlyMap<NodeId, BoardGroup>;
  readonly problems: readonly BoardProblem[];
  /** False when a newer version wrote the document: show it, but edit nothing. */
  readonly readable: boolean;
};

/** Compares ids by code unit: the same order on every machine, unlike a locale's. */
export function compareIds(a: NodeId, b: NodeId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
