import type { NodeId } from "@gradboard/autodiff";
import * as Y from "yjs";
import type { Board } from "./board";
import { sameThreads } from "./comments/comment";
import { readThreads } from "./comments/read-threads";
import { isNewer } from "./edits/edit";
import { sameGroup } from "./groups/assemble-groups";
import { readBoard } from "./read-board";
import { sameNode, sameProblems } from "./same";
import { commentsOf, LOCAL, metaOf, nodesOf } from "./schema";
import { createOverwritten } from "./undo-overwritten";

/**
 * What undo or redo did. `skipped` counts steps passed over because somebody else had changed the same things since:
 * say so. `overtaken`: that was true of every step there was. `nothing`: there was no step.
 */
export type UndoResult =
  | { readonly kind: "done"; readonly skipped: number }
  | { readonly kind: "overtaken"; readonly skipped: number }
  | { readonly kind: "nothing" };

/** How undo asks for the selection and puts it back; ids of nodes that are gone are left out. */
export type SelectionHooks = {
  readonly save: () => readonly NodeId[];
  readonly restore: (ids: readonly NodeId[]) => void;
};

export type Undo = {
  undo(): UndoResult;
  redo(): UndoResult;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Call it when a gesture or an action begins: all edits until the next call are one step. */
  startGesture(): void;
  /** Calls the listener whenever canUndo or canRedo may have changed; returns what ends it. */
  subscribe(listener: () => void): () => void;
  destroy(): void;
};

type Selections = { before: readonly NodeId[]; after: readonly NodeId[] };

/** Undo and redo of one person's own edits (those with the origin LOCAL), one gesture a step. One per open board. */
export function createUndo(doc: Y.Doc, hooks?: SelectionHooks): Undo {
  const manager = new Y.UndoManager([metaOf(doc), nodesOf(doc), commentsOf(doc)], {
    trackedOrigins: new Set([LOCAL]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
  });
  const listeners = new Set<() => void>();
  const selections = new WeakMap<object, Selections>();
  const save = (): readonly NodeId[] => [...(hooks?.save() ?? [])];
  let atStart: readonly NodeId[] | null = null;

  const notify = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const overwritten = createOverwritten();
  manager.on("stack-item-updated", overwritten.note);
  manager.on("stack-item-added", (event) => {
    overwritten.note(event);
    if (manager.undoing || manager.redoing) return;
    const { stackItem } = event;
    selections.set(stackItem, { before: atStart ?? save(), after: save() });
    notify();
  });
  manager.on("stack-cleared", notify);

  const step = (direction: "undo" | "redo"): UndoResult => {
    const [from, to] =
      direction === "undo" ? (["undoStack", "redoStack"] as const) : (["redoStack", "undoStack"] as const);
    const available = manager[from].length;
    if (available === 0 || isNewer(doc)) return { kind: "nothing" };
    const before = readBoard(doc);
    const threads = readThreads(doc);
    for (;;) {
      const item = manager[direction]();
      const skipped = available - manager[from].length;
      if (item === null) {
        notify();
        return { kind: "overtaken", skipped };
      }
      const kept = selections.get(item) ?? { before: [], after: [] };
      const now = direction === "undo" ? { ...kept, after: save() } : kept;
      const opposite = manager[to].at(-1);
      overwritten.putBack(doc, item, opposite);
      if (opposite !== undefined) selections.set(opposite, now);
      // Yjs passes over steps that touch nothing, but not those whose effect nobody can see.
      if (looksSame(before, readBoard(doc)) && sameThreads(threads, readThreads(doc))) continue;
      manager.stopCapturing();
      atStart = null;
      const ids = direction === "undo" ? now.before : now.after;
      hooks?.restore(ids.filter((id) => nodesOf(doc).has(id)));
      notify();
      return { kind: "done", skipped: skipped - 1 };
    }
  };

  return {
    undo: () => step("undo"),
    redo: () => step("redo"),
    get canUndo() {
      return manager.canUndo();
    },
    get canRedo() {
      return manager.canRedo();
    },
    startGesture: () => {
      manager.stopCapturing();
      atStart = save();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: () => {
      listeners.clear();
      manager.clear();
      manager.destroy();
    },
  };
}

function looksSame(a: Board, b: Board): boolean {
  if (a.title !== b.title || a.target !== b.target || a.nodes.size !== b.nodes.size) return false;
  if (!sameProblems(a.problems, b.problems) || a.groups.size !== b.groups.size) return false;
  for (const [id, group] of a.groups) {
    const other = b.groups.get(id);
    if (other === undefined || !sameGroup(group, other)) return false;
  }
  for (const [id, node] of a.nodes) {
    const other = b.nodes.get(id);
    if (other === undefined || !sameNode(node, other)) return false;
  }
  return true;
}
