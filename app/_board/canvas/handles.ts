import { type BoardNode, portsOf } from "@gradboard/board";
import { type NodeHandle, Position } from "@xyflow/react";
import { HANDLE_REACH, OUTPUT, portHandle, portOffsets, sizeOf } from "./geometry";
import type { Orientation } from "./orientation";

/** Width of a card's edge, from within which its ports are placed; that of a parameter is double. */
const EDGE = 1.5;
const PARAMETER_EDGE = 5;

/**
 * Where the ports of a node are, as `Ports` draws them, in board units from its corner. React Flow finds out by drawing
 * every node once, also those out of sight; of a large board it is told instead.
 */
export function handlesOf(node: BoardNode, orientation: Orientation): NodeHandle[] {
  if (node.annotation !== undefined) return [];
  const { width, height } = sizeOf(node.op);
  const edge = node.op === "parameter" ? PARAMETER_EDGE : EDGE;
  const upwards = orientation === "up";
  const inputs = portOffsets(node.op, portsOf(node), orientation).map(
    (offset, port): NodeHandle => ({
      id: portHandle(port),
      type: "target",
      position: upwards ? Position.Bottom : Position.Left,
      ...around(upwards ? edge + offset : edge, upwards ? height - edge : edge + offset),
    }),
  );
  const output: NodeHandle = {
    id: OUTPUT,
    type: "source",
    position: upwards ? Position.Top : Position.Right,
    ...around(upwards ? width / 2 : width - edge, upwards ? edge : height / 2),
  };
  return [...inputs, output];
}

/** The box of a handle around a point. */
function around(x: number, y: number) {
  const size = 2 * HANDLE_REACH;
  return { x: x - HANDLE_REACH, y: y - HANDLE_REACH, width: size, height: size };
}
