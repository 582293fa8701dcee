import { BLOCK_ROWS, portsOf } from "@gradboard/board";
import type { BoardView, WireView } from "../session/board-view";
import type { GroupView } from "../session/group-view";
import type { Point } from "../session/overlay";
import { drawnGroups } from "./drawn-groups";
import { inputAt, outputAt } from "./geometry";
import type { Orientation } from "./orientation";

/** The handle of a block at which the value of a node in it comes out. */
export function outputHandle(node: string): string {
  return `of-${node}`;
}

/** The handle of a block at which a node outside comes in. */
export function inputHandle(source: string): string {
  return `from-${source}`;
}

/** The node that a wire from a handle comes from: of a block the node in it. */
export function nodeOfOutput(id: string, handle: string | null | undefined): string {
  return handle?.startsWith("of-") ? handle.slice(3) : id;
}

type Ported = Pick<GroupView, "inputs" | "outputs" | "box">;

/** Distance of a block's output from the beginning of the side it is on (the right, or above). */
export function outputOffset(
  { outputs, box }: Ported,
  index: number,
  orientation: Orientation = "right",
): number {
  if (orientation === "up") return (box.width * (index + 1)) / (outputs.length + 1);
  if (outputs.length <= 1) return box.height / 2;
  return BLOCK_ROWS.title + BLOCK_ROWS.row * (index + 0.5);
}

/** Distance of a block's input from the beginning of the side it is on (the left, or below). */
export function inputOffset(
  { inputs, box }: Ported,
  index: number,
  orientation: Orientation = "right",
): number {
  const side = orientation === "up" ? box.width : box.height;
  return (side * (index + 1)) / (inputs.length + 1);
}

type Drawn = Pick<BoardView, "nodes" | "groups">;

/** Where a wire is drawn from and to; null while one of its ends is not drawn. */
export function wireEnds(
  view: Drawn,
  wire: WireView,
  orientation: Orientation = "right",
): { readonly start: Point; readonly end: Point } | null {
  const source = view.nodes.get(wire.from);
  const target = view.nodes.get(wire.to);
  if (source === undefined || target === undefined) return null;
  const start =
    wire.leaves === wire.from
      ? outputAt(source.node.op, source.position, orientation)
      : blockOutput(view, wire, orientation);
  const end =
    wire.enters === wire.to
      ? inputAt(target.node.op, target.position, wire.port, portsOf(target.node), orientation)
      : blockInput(view, wire, orientation);
  return start === null || end === null ? null : { start, end };
}

function blockOutput(view: Drawn, { leaves, from }: WireView, orientation: Orientation): Point | null {
  const block = view.groups.get(leaves);
  const box = drawnGroups(view, orientation).get(leaves);
  const index = block?.outputs.findIndex(({ id }) => id === from) ?? -1;
  if (block === undefined || box === undefined || index < 0) return null;
  const offset = outputOffset(block, index, orientation);
  return orientation === "up" ? [box.x + offset, box.y] : [box.x + box.width, box.y + offset];
}

function blockInput(view: Drawn, { enters, from }: WireView, orientation: Orientation): Point | null {
  const block = view.groups.get(enters);
  const box = drawnGroups(view, orientation).get(enters);
  const index = block?.inputs.findIndex(({ source }) => source === from) ?? -1;
  if (block === undefined || box === undefined || index < 0) return null;
  const offset = inputOffset(block, index, orientation);
  return orientation === "up" ? [box.x + offset, box.y + box.height] : [box.x, box.y + offset];
}
