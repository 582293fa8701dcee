import { isFiniteNumber, LIMITS, type Root } from "../schema";
import {
  type Annotation,
  type AnnotationKind,
  isPaint,
  type Paint,
  textLimit,
  USUAL_SIZE,
  type Written,
  wholeSize,
} from "./annotation";
import { decodeInk, fromCorner, type InkPoint, inkSize } from "./ink-points";

type Report = (field: string, message: string) => void;

/** What is left of a stroke that cannot be read: a dot that can be seen, selected and deleted. */
const DOT: readonly InkPoint[] = [[0, 0, 128]];

/** Reads what a node holds that computes nothing. Never throws; what cannot be used is as usual and is reported. */
export function readAnnotation(kind: AnnotationKind, entry: Root, report: Report): Annotation {
  const color = readPaint(entry, report);
  if (kind === "ink") {
    const { points } = fromCorner(readPoints(entry, report));
    return { kind, points, size: inkSize(points), color };
  }
  return { kind, text: readText(kind, entry, report), size: readSize(kind, entry, report), color };
}

function readPoints(entry: Root, report: Report): readonly InkPoint[] {
  const bytes: unknown = entry.get("points");
  const points = bytes instanceof Uint8Array ? decodeInk(bytes) : null;
  if (points === null) report("points", "A drawing cannot be read, so only a dot is shown. Delete it.");
  return points ?? DOT;
}

function readText(kind: Written["kind"], entry: Root, report: Report): string {
  const text: unknown = entry.get("text");
  if (text === undefined) return "";
  if (typeof text === "string") return text.slice(0, textLimit(kind));
  report("text", "What is written here cannot be read, so nothing is shown. Write it again.");
  return "";
}

function readSize(kind: Written["kind"], entry: Root, report: Report): readonly [number, number] {
  const size: unknown = entry.get("size");
  if (size === undefined) return USUAL_SIZE[kind];
  const [width, height]: unknown[] = Array.isArray(size) ? size : [];
  if (isFiniteNumber(width) && isFiniteNumber(height)) return wholeSize([width, height]);
  report("size", "The size of this cannot be read, so it is shown as large as usual. Size it again.");
  return USUAL_SIZE[kind];
}

function readPaint(entry: Root, report: Report): Paint {
  const color: unknown = entry.get("color");
  if (color === undefined) return "gray";
  if (isPaint(color)) return color;
  report("color", "The colour of this cannot be read, so it is shown grey. Choose another one.");
  return "gray";
}

/** Whether two nodes hold the same, or neither anything. */
export function sameAnnotation(a: Annotation | undefined, b: Annotation | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.kind !== b.kind || a.color !== b.color) return false;
  if (a.size[0] !== b.size[0] || a.size[1] !== b.size[1]) return false;
  if (a.kind !== "ink") return b.kind !== "ink" && a.text === b.text;
  return b.kind === "ink" && samePoints(a.points, b.points);
}

function samePoints(a: readonly InkPoint[], b: readonly InkPoint[]): boolean {
  return (
    a.length === b.length &&
    a.every(([x, y, pressure], index) => {
      const [otherX, otherY, otherPressure] = b[index] ?? [];
      return x === otherX && y === otherY && pressure === otherPressure;
    })
  );
}

/** Whether a list of numbers, three a point, is a stroke that a board may hold. */
export function isInk(flat: readonly number[]): boolean {
  const points = unflattened(flat);
  return (
    flat.length % 3 === 0 &&
    points.length <= LIMITS.inkPoints &&
    points.every(
      ([x, y, pressure]) =>
        [x, y, pressure].every(Number.isInteger) && pressure >= 0 && pressure <= 255 && x >= 0 && y >= 0,
    ) &&
    decodesAgain(points)
  );
}

/** The points of a list of numbers, three a point. */
export function unflattened(flat: readonly number[]): InkPoint[] {
  return Array.from({ length: Math.floor(flat.length / 3) }, (_, index): InkPoint => {
    const [x = 0, y = 0, pressure = 0] = flat.slice(3 * index, 3 * index + 3);
    return [x, y, pressure];
  });
}

function decodesAgain(points: readonly InkPoint[]): boolean {
  const [width, height] = inkSize(points);
  return points.length > 0 && width <= LIMITS.side && height <= LIMITS.side;
}
