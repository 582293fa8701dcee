import { operation } from "@gradboard/autodiff";
import { type BoardNode, type Box, NODE_SIZE, type Size, sizeOnBoard } from "@gradboard/board";
import type { Point } from "../session/overlay";
import { type Orientation, turned, turnedCorner, turnedSize, unturned, unturnedCorner } from "./orientation";

/** Constants are drawn small, in the middle of the place a whole node would take. */
const SMALL: Size = { width: 92, height: 60 };

export function isSmall(op: string): boolean {
  return op === "constant" || operation(op)?.kind === "named-constant";
}

export function sizeOf(op: string): Size {
  return isSmall(op) ? SMALL : NODE_SIZE;
}

function inset(op: string): Point {
  const { width, height } = sizeOf(op);
  return [(NODE_SIZE.width - width) / 2, (NODE_SIZE.height - height) / 2];
}

/** Where a node is drawn, from where it is on the board. */
export function drawnAt(op: string, position: Point, orientation: Orientation = "right"): Point {
  const [x, y] = turnedCorner(position, orientation);
  const [dx, dy] = inset(op);
  return [x + dx, y + dy];
}

/** Where a node is on the board, from where it is drawn. */
export function boardAt(op: string, [x, y]: Point, orientation: Orientation = "right"): Point {
  const [dx, dy] = inset(op);
  return unturnedCorner([x - dx, y - dy], orientation);
}

type Shaped = Pick<BoardNode, "op" | "annotation">;

/**
 * The box in which a node is drawn. Of a note or a stroke the middle is turned and the shape is kept; a frame is turned
 * whole, so that it stays around what stands in it.
 */
export function drawnBox(node: Shaped, position: Point, orientation: Orientation = "right"): Box {
  if (node.annotation === undefined) {
    const [x, y] = drawnAt(node.op, position, orientation);
    return { x, y, ...sizeOf(node.op) };
  }
  const size = sizeOnBoard(node);
  const { width, height } = node.op === "frame" ? turnedSize(size, orientation) : size;
  const [x, y] = turned([position[0] + size.width / 2, position[1] + size.height / 2], orientation);
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Where the corner of a node is on the board, from that of the box in which it is drawn. */
export function cornerOnBoard(node: Shaped, drawn: Point, orientation: Orientation = "right"): Point {
  if (node.annotation === undefined) return boardAt(node.op, drawn, orientation);
  const size = sizeOnBoard(node);
  const { width, height } = node.op === "frame" ? turnedSize(size, orientation) : size;
  const [x, y] = unturned([drawn[0] + width / 2, drawn[1] + height / 2], orientation);
  return [x - size.width / 2, y - size.height / 2];
}

/** Distance of each input port from the beginning of the side they are on (the left, or below), in board units. */
export function portOffsets(
  op: string,
  count: number,
  orientation: Orientation = "right",
): readonly number[] {
  const { width, height } = sizeOf(op);
  const side = orientation === "right" ? height : width;
  return Array.from({ length: count }, (_, port) => (side * (port + 1)) / (count + 1));
}

/** Where a wire leaves a node, as drawn. */
export function outputAt(op: string, position: Point, orientation: Orientation): Point {
  const [x, y] = drawnAt(op, position, orientation);
  const { width, height } = sizeOf(op);
  return orientation === "right" ? [x + width, y + height / 2] : [x + width / 2, y];
}

/** Where a wire arrives at one of a node's `count` ports, as drawn. */
export function inputAt(
  op: string,
  position: Point,
  port: number,
  count: number,
  orientation: Orientation,
): Point {
  const [x, y] = drawnAt(op, position, orientation);
  const offset = portOffsets(op, count, orientation)[port] ?? 0;
  return orientation === "right" ? [x, y + offset] : [x + offset, y + sizeOf(op).height];
}

export function portHandle(port: number): string {
  return `in-${port}`;
}

/** The port of a handle, or null for an output. */
export function portOfHandle(handle: string | null | undefined): number | null {
  const digits = /^in-(\d+)$/.exec(handle ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}

export const OUTPUT = "out";

/** Half the width of a handle: it is larger than its dot, and a wire ends in the dot. */
export const HANDLE_REACH = 16;
