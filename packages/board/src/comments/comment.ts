import type { NodeId } from "@gradboard/autodiff";

/** Something that somebody said about a node or a place. */
export type BoardComment = {
  readonly id: string;
  readonly text: string;
  /** What the server called its writer when it was written, and that person's id. */
  readonly by: string;
  readonly byId: string;
  /** Comments are in this order, and in that of their ids where it is the same. */
  readonly turn: number;
};

/** A comment with its replies. */
export type Thread = {
  /** That of the first comment. */
  readonly id: string;
  /** What it is about, if that was a node; the node may be gone. */
  readonly node: NodeId | null;
  /** Where it is, in board units, when it is about no node or its node is gone. */
  readonly at: readonly [number, number];
  readonly resolved: boolean;
  /** The first one and the replies to it. */
  readonly comments: readonly BoardComment[];
};

/** Whether two lists of threads say the same. */
export function sameThreads(a: readonly Thread[], b: readonly Thread[]): boolean {
  return a === b || (a.length === b.length && a.every((thread, index) => sameThread(thread, b[index])));
}

/** Whether two threads say the same. */
export function sameThread(a: Thread, b: Thread | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.node === b.node &&
    a.at[0] === b.at[0] &&
    a.at[1] === b.at[1] &&
    a.resolved === b.resolved &&
    a.comments.length === b.comments.length &&
    a.comments.every((comment, index) => sameComment(comment, b.comments[index]))
  );
}

function sameComment(a: BoardComment, b: BoardComment | undefined): boolean {
  return a.id === b?.id && a.text === b.text && a.by === b.by && a.byId === b.byId && a.turn === b.turn;
}
