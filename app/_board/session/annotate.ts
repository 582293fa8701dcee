import type { NodeId } from "@gradboard/autodiff";
import {
  addInk,
  addWritten,
  boundsOf,
  boxOf,
  type Extent,
  type InkPoint,
  type Paint,
  removeNodes,
  setColor,
  setSize,
  setText,
  USUAL_SIZE,
  type Written,
} from "@gradboard/board";
import type { useTranslations } from "next-intl";
import { announce } from "../../_ui/announcer";
import { freePlace } from "../palette/free-place";
import type { ScreenState } from "../screen/screen-state";
import { orientation } from "../walkthrough/orientation-setting";
import type { Point } from "./overlay";
import type { Run } from "./run";
import type { BoardSession } from "./session";

/** Room between a frame and what it is put around, in board units. */
const MARGIN = 40;

/** What can still be taken hold of. */
export const LEAST: Extent = [60, 40];
/** Presses closer together than this, in milliseconds, are one step for undo. */
const PAUSE = 600;

type Tools = {
  readonly session: Pick<BoardSession, "view" | "selection" | "select" | "canvas">;
  readonly run: Run;
  readonly words: ReturnType<typeof useTranslations<"board.annotation">>;
};

/** What a person does to notes, texts, frames and ink, as one step each. */
export function annotate({ session, run, words }: Tools) {
  let lastStretch = Number.NEGATIVE_INFINITY;
  const written = (id: NodeId) => {
    const annotation = session.view.get().nodes.get(id)?.node.annotation;
    return annotation === undefined || annotation.kind === "ink" ? null : annotation;
  };
  return {
    /** Puts a new note, text or frame on the board, and opens it for writing. */
    addWritten(kind: Written["kind"], at: Point, screen: Pick<ScreenState, "writing">): void {
      const [width, height] = USUAL_SIZE[kind];
      const middle: Point = [at[0] - width / 2, at[1] - height / 2];
      const around = kind === "frame" ? boundsOfSelected(session) : null;
      const made =
        around === null
          ? { kind, pos: kind === "frame" ? middle : freePlace(session.view.get(), at, { width, height }) }
          : {
              kind,
              pos: [around.x - MARGIN, around.y - MARGIN] as const,
              size: [around.width + 2 * MARGIN, around.height + 2 * MARGIN] as const,
            };
      const added = run((doc) => addWritten(doc, made));
      if (added === null) return;
      session.select([added.id]);
      session.canvas?.show(added.id);
      announce(words("added", { kind: words(`kind.${kind}`) }));
      screen.writing.set({ id: added.id, isNew: true });
    },

    /** Ends writing: one edit, part of the step that made the note if that is new. A text without words goes again. */
    write(id: NodeId, { text, height, isNew }: { text: string; height: number; isNew: boolean }): void {
      const annotation = written(id);
      if (annotation === null) return;
      if (text === "" && annotation.kind === "text") {
        run((doc) => removeNodes(doc, [id]), { merge: isNew, frees: true });
        return;
      }
      if (text === annotation.text) return;
      const size = sizeFor(annotation, height);
      const done = run((doc) => setText(doc, id, { text, size }), { merge: isNew });
      if (done !== null) announce(words("written", { kind: words(`kind.${annotation.kind}`) }));
    },

    /** One stroke of the pen: one step. */
    draw(points: readonly InkPoint[], color: Paint): void {
      if (run((doc) => addInk(doc, { points, color })) !== null) announce(words("drawn"));
    },

    /** Takes strokes away that the eraser met, as one step. */
    erase(ids: ReadonlySet<NodeId>): void {
      if (run((doc) => removeNodes(doc, ids), { frees: true }) !== null)
        announce(words("erased", { count: ids.size }));
    },

    /** Makes notes, texts and frames wider and higher by so much; presses in quick succession are one step. */
    stretch(ids: Iterable<NodeId>, [wider, higher]: Extent): void {
      const now = performance.now();
      let merge = now - lastStretch < PAUSE;
      for (const id of ids) {
        const annotation = written(id);
        if (annotation === null) continue;
        const { kind, size } = annotation;
        const [dx, dy] = kind === "frame" && orientation.get() === "up" ? [higher, wider] : [wider, higher];
        const next: Extent = [Math.max(LEAST[0], size[0] + dx), Math.max(LEAST[1], size[1] + dy)];
        if (run((doc) => setSize(doc, id, { size: next }), { merge }) === null) return;
        merge = true;
        announce(words("resized", { kind: words(`kind.${kind}`), width: next[0], height: next[1] }));
      }
      lastStretch = now;
    },

    resize: (id: NodeId, size: Extent) => run((doc) => setSize(doc, id, { size })) !== null,

    paint(ids: ReadonlySet<NodeId>, color: Paint): void {
      if (run((doc) => setColor(doc, ids, color)) !== null)
        announce(words("painted", { color: words(`color.${color}`) }));
    },
  };
}

/** A note grows with what is written and does not shrink; a free text is as high as its words. */
function sizeFor({ kind, size }: Written, height: number): Extent | undefined {
  if (kind === "frame" || height === 0) return undefined;
  return [size[0], kind === "note" ? Math.max(size[1], height) : height];
}

function boundsOfSelected(session: Tools["session"]) {
  const { nodes } = session.view.get();
  const boxes = [...session.selection.get().nodes].flatMap((id) => {
    const view = nodes.get(id);
    return view === undefined ? [] : [boxOf({ ...view.node, pos: view.position })];
  });
  return boundsOf(boxes);
}
