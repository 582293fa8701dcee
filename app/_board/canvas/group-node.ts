import type { Node } from "@xyflow/react";
import type { FlowNode } from "./flow-nodes";

/** A group on the canvas: open as a frame behind its nodes, collapsed as a block. */
export type FlowGroup = Node<Record<string, never>, "frame" | "block">;

/** Everything on the canvas that can be in hand. */
export type CanvasNode = FlowNode | FlowGroup;
