import type { NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import {
  type Annotation,
  type Extent,
  isAnnotation,
  isPaint,
  type Paint,
  textLimit,
  USUAL_SIZE,
  type Written,
  wholeSize,
} from "../annotations/annotation";
import { fromCorner, INK_SCALE, type InkPoint, inkSize } from "../annotations/ink-points";
import { newNodeIds } from "../ids";
import { entryOf, isFiniteNumber, LIMITS, LOCAL, nodesOf, type Root, wholePos } from "../schema";
import { tooManyNodes } from "./add-node";
import { createEntry } from "./create-entry";
import { type Edited, edit, gone, refuse, setField } from "./edit";

export type NewWritten = {
  readonly kind: Written["kind"];
  readonly pos: readonly [number, number];
  readonly text?: string;
  readonly size?: Extent;
  readonly color?: Paint;
};

/** Adds a note, free text or a frame. */
export function addWritten(doc: Y.Doc, made: NewWritten, origin: unknown = LOCAL): Edited<{ id: NodeId }> {
  const { kind, pos, text = "", size = USUAL_SIZE[kind], color = kind === "note" ? "yellow" : "gray" } = made;
  if (text.length > textLimit(kind)) return tooLong(kind);
  if (![...pos, ...size].every(isFiniteNumber)) return noPlace();
  return add(doc, pos, { kind, text, size: wholeSize(size), color }, origin);
}

/** Adds a stroke of the pen. The points count from any one place, in steps of a quarter of a board unit. */
export function addInk(
  doc: Y.Doc,
  { points, color }: { readonly points: readonly InkPoint[]; readonly color: Paint },
  origin: unknown = LOCAL,
): Edited<{ id: NodeId }> {
  if (points.length === 0 || !points.flat().every(isFiniteNumber)) return noPlace();
  if (points.length > LIMITS.inkPoints)
    return refuse("drawing", "This stroke is too long. Draw it in parts.");
  const { points: own, by } = fromCorner(points.map(wholePoint));
  // A node stands on whole units: what is left over stays with the points.
  const corner: [number, number] = [Math.floor(by[0] / INK_SCALE), Math.floor(by[1] / INK_SCALE)];
  const [restX, restY] = [by[0] - corner[0] * INK_SCALE, by[1] - corner[1] * INK_SCALE];
  const kept = own.map(([x, y, pressure]): InkPoint => [x + restX, y + restY, pressure]);
  const size = inkSize(kept);
  if (Math.max(...size) > LIMITS.side)
    return refuse("drawing", "This stroke is too large. Draw it in parts.");
  return add(doc, corner, { kind: "ink", points: kept, size, color }, origin);
}

function wholePoint([x, y, pressure]: InkPoint): InkPoint {
  return [Math.round(x), Math.round(y), Math.max(0, Math.min(255, Math.round(pressure)))];
}

function add(doc: Y.Doc, pos: readonly [number, number], annotation: Annotation, origin: unknown) {
  return edit(doc, origin, (): Edited<{ id: NodeId }> => {
    if (nodesOf(doc).size >= LIMITS.nodes) return tooManyNodes();
    const id = newNodeIds(1).join();
    createEntry(doc, id, { op: annotation.kind, pos, inputs: [], annotation });
    return { ok: true, id };
  });
}

/** Writes what a note, a text or the title of a frame says, and how large it has to be for that. */
export function setText(
  doc: Y.Doc,
  id: NodeId,
  { text, size }: { readonly text: string; readonly size?: Extent | undefined },
  origin: unknown = LOCAL,
): Edited {
  return edit(doc, origin, () => {
    const entry = entryOf(doc, id);
    const kind = entry?.get("op");
    if (entry === undefined) return gone();
    if (!isWritten(kind)) return refuse("no-text", "Nothing can be written here.");
    if (text.length > textLimit(kind)) return tooLong(kind);
    setField(entry, "text", text);
    if (size !== undefined) putSize(entry, size);
    return { ok: true };
  });
}

/** Gives a note, a text or a frame another size, and another place where its corner went with it. */
export function setSize(
  doc: Y.Doc,
  id: NodeId,
  { size, pos }: { readonly size: Extent; readonly pos?: readonly [number, number] | undefined },
  origin: unknown = LOCAL,
): Edited {
  return edit(doc, origin, () => {
    const entry = entryOf(doc, id);
    if (entry === undefined) return gone();
    if (!isWritten(entry.get("op"))) return refuse("no-text", "This has the size that it needs.");
    if (![...size, ...(pos ?? [])].every(isFiniteNumber)) return noPlace();
    putSize(entry, size);
    if (pos !== undefined) setField(entry, "pos", wholePos(pos));
    return { ok: true };
  });
}

/** Paints notes, texts, frames and strokes; nodes of other kinds, and those that are gone, are passed over. */
export function setColor(doc: Y.Doc, ids: Iterable<NodeId>, color: Paint, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    if (!isPaint(color)) return refuse("drawing", "There is no such colour.");
    for (const id of ids) {
      const entry = entryOf(doc, id);
      const op = entry?.get("op");
      if (entry !== undefined && typeof op === "string" && isAnnotation(op)) setField(entry, "color", color);
    }
    return { ok: true };
  });
}

function putSize(entry: Root, size: Extent): void {
  setField(entry, "size", wholeSize(size));
}

function isWritten(kind: unknown): kind is Written["kind"] {
  return kind === "note" || kind === "text" || kind === "frame";
}

function tooLong(kind: Written["kind"]) {
  return refuse("no-text", `This is too long: at most ${textLimit(kind)} characters fit here.`);
}

function noPlace() {
  return refuse("not-a-number", "A place on the board must be two numbers.");
}
