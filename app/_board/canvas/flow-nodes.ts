import type { NodeId } from "@gradboard/autodiff";
import { type Annotation, portsOf } from "@gradboard/board";
import type { CSSProperties } from "react";
import type { BoardView, NodeView } from "../session/board-view";
import type { FlowAnnotation } from "./annotation-node";
import { drawnBox } from "./geometry";
import { handlesOf } from "./handles";
import type { FlowNode as FlowOperation } from "./operation-node";
import type { Orientation } from "./orientation";

export type FlowNode = FlowOperation | FlowAnnotation;

type Drawn = Pick<BoardView, "shown" | "order" | "moved">;

/** From this many nodes on, only those in sight are drawn. */
export const CULL_ABOVE = 150;

type Made = {
  readonly shape: string;
  readonly pos: NodeView["node"]["pos"];
  readonly orientation: Orientation;
  readonly selected: boolean;
  readonly moved: boolean;
  readonly made: FlowNode;
};

const noData: Record<string, never> = {};
// React Flow would describe the wrapper as a "node"; the group inside it is what is spoken of.
const wrapper = { "aria-roledescription": undefined };

/**
 * The nodes as React Flow wants them, where the board has them; cards in somebody's hand place themselves. The same
 * object for a node, and the same list, until the board has a node elsewhere or another is selected or taken up.
 */
export class FlowNodes {
  #made = new Map<NodeId, Made>();
  #list: FlowNode[] = [];
  #from: readonly unknown[] = [];

  of(view: Drawn, selected: ReadonlySet<NodeId>, orientation: Orientation): FlowNode[] {
    const { shown, order, moved } = view;
    const from = [shown.faces, order, moved, selected, orientation];
    if (from.every((part, index) => part === this.#from[index])) return this.#list;
    this.#from = from;
    const made = new Map<NodeId, Made>();
    const drawing = { orientation, large: order.length > CULL_ABOVE };
    let same = true;
    for (const id of order) {
      const face = shown.faces.get(id);
      if (face === undefined) continue;
      const before = this.#made.get(id);
      const now = remade(before, face.node, drawing, selected.has(id), moved.has(id));
      if (now.made !== this.#list[made.size]) same = false;
      made.set(id, now);
    }
    this.#made = made;
    if (!same || made.size !== this.#list.length) this.#list = [...made.values()].map((one) => one.made);
    return this.#list;
  }
}

type Drawing = { readonly orientation: Orientation; readonly large: boolean };

function remade(
  before: Made | undefined,
  node: NodeView["node"],
  drawing: Drawing,
  selected: boolean,
  moved: boolean,
): Made {
  const { orientation } = drawing;
  const shape = shapeOf(node, drawing.large);
  const same =
    before?.shape === shape &&
    before.pos[0] === node.pos[0] &&
    before.pos[1] === node.pos[1] &&
    before.orientation === orientation &&
    before.selected === selected &&
    before.moved === moved;
  if (same) return before;
  const { pos } = node;
  return { shape, pos, orientation, selected, moved, made: made(node, drawing, selected, moved) };
}

function made(node: NodeView["node"], drawing: Drawing, selected: boolean, moved: boolean): FlowNode {
  const { orientation, large } = drawing;
  const { id, annotation } = node;
  const { x, y, width, height } = drawnBox(node, node.pos, orientation);
  const size = { width, height };
  return {
    id,
    type: annotation === undefined ? "operation" : "annotation",
    ...(annotation === undefined ? {} : layerOf(annotation.kind)),
    position: { x, y },
    data: noData,
    selected,
    // What is in hand is drawn even where the board has it out of sight.
    dragging: moved,
    ...size,
    measured: size,
    ...(large ? { handles: handlesOf(node, orientation) } : {}),
    domAttributes: wrapper,
  };
}

/** What React Flow has to know of a node beside its place. */
function shapeOf(node: NodeView["node"], large: boolean): string {
  const { op, annotation } = node;
  return `${op} ${large ? portsOf(node) : ""} ${annotation?.size.join()}`;
}

/** Frames lie behind wires and nodes, also when they are selected, and are taken hold of by their title. */
function layerOf(kind: Annotation["kind"]) {
  const through: CSSProperties = { pointerEvents: "none" };
  if (kind === "frame") return { zIndex: -3000, dragHandle: ".frame-title", style: through };
  return kind === "ink" ? { zIndex: 1, style: through } : {};
}
