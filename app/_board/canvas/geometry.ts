import { operation } from "@gradboard/autodiff";
import { NODE_SIZE, type Size } from "@gradboard/board";
import type { Point } from "../session/overlay";

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
export function drawnAt(op: string, [x, y]: Point): Point {
  const [dx, dy] = inset(op);
  return [x + dx, y + dy];
}

/** Where a node is on the board, from where it is drawn. */
export function boardAt(op: string, [x, y]: Point): Point {
  const [dx, dy] = inset(op);
  return [x - dx, y - dy];
}

/** Distance of each input port from the top of its node, in board units. */
export function portOffsets(op: string, count: number): readonly number[] {
  const { height } = sizeOf(op);
  return Array.from({ length: count }, (_, port) => (height * (port + 1)) / (count + 1));
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
