"use client";

import type { Annotation } from "@gradboard/board";
import { useTranslations } from "next-intl";
import { type CSSProperties, useMemo, useRef } from "react";
import type { BoardView, NodeView, PlacedNode, WireView } from "../session/board-view";
import { useBoardPart, useReadable, useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import type { FlowAnnotation } from "./annotation-node";
import { inputHandle, outputHandle } from "./block-geometry";
import { drawnBox, OUTPUT, portHandle } from "./geometry";
import type { FlowNode as FlowOperation } from "./operation-node";
import type { Orientation } from "./orientation";
import type { FlowEdge } from "./wire-edge";

const noData: Record<string, never> = {};
// React Flow would describe the wrapper as a "node"; the group inside it is what is spoken of.
const wrapper = { "aria-roledescription": undefined };

export type FlowNode = FlowOperation | FlowAnnotation;

type Made<From, Made> = {
  readonly from: From;
  readonly position: PlacedNode["position"];
  readonly orientation: Orientation;
  readonly selected: boolean;
  readonly made: Made;
};

/** The nodes as React Flow wants them; the same object for a node until its place or selection changes. */
export function useFlowNodes(): FlowNode[] {
  const session = useSession();
  const { nodes: selected } = useReadable(session.selection);
  const nodes = useBoardPart((view) => view.shown.nodes);
  const order = useBoardPart((view) => view.order);
  const way = useReadable(orientation);
  const cache = useRef(new Map<string, Made<string, FlowNode>>());
  const last = useRef<FlowNode[]>([]);
  return useMemo(() => {
    const made = new Map<string, Made<string, FlowNode>>();
    for (const id of order) {
      const view = nodes.get(id);
      if (view === undefined) continue;
      const before = cache.current.get(id);
      const isSelected = selected.has(id);
      const same =
        before?.from === shapeOf(view) &&
        before.position === view.position &&
        before.orientation === way &&
        before.selected === isSelected;
      made.set(id, same ? before : makeNode(view, isSelected, way));
    }
    cache.current = made;
    const list = [...made.values()].map((entry) => entry.made);
    const unchanged =
      list.length === last.current.length && list.every((node, index) => node === last.current[index]);
    if (!unchanged) last.current = list;
    return last.current;
  }, [nodes, order, selected, way]);
}

function makeNode(view: PlacedNode, selected: boolean, orientation: Orientation): Made<string, FlowNode> {
  const { id, position, node } = view;
  const { x, y, width, height } = drawnBox(node, position, orientation);
  const size = { width, height };
  const made: FlowNode = {
    id,
    type: node.annotation === undefined ? "operation" : "annotation",
    ...(node.annotation === undefined ? {} : layerOf(node.annotation.kind)),
    position: { x, y },
    data: noData,
    selected,
    ...size,
    measured: size,
    domAttributes: wrapper,
  };
  return { from: shapeOf(view), position, orientation, selected, made };
}

/** What React Flow has to know of a node beside its place. */
function shapeOf({ node: { op, annotation } }: NodeView): string {
  return annotation === undefined ? op : `${op} ${annotation.size.join()}`;
}

/** Frames lie behind wires and nodes, also when they are selected, and are taken hold of by their title. */
function layerOf(kind: Annotation["kind"]) {
  const through: CSSProperties = { pointerEvents: "none" };
  if (kind === "frame") return { zIndex: -3000, dragHandle: ".frame-title", style: through };
  return kind === "ink" ? { zIndex: 1, style: through } : {};
}

/** The wires as React Flow wants them. */
export function useFlowEdges(): FlowEdge[] {
  const session = useSession();
  const t = useTranslations("board.canvas");
  const { wires: selected, nodes: chosen } = useReadable(session.selection);
  const wires = useBoardPart((view: BoardView) => view.shown.wires);
  const nodes = useBoardPart((view: BoardView) => view.faces);
  const cache = useRef(
    new Map<
      string,
      {
        readonly text: string;
        readonly selected: boolean;
        readonly stop: boolean;
        readonly ends: string;
        readonly made: FlowEdge;
      }
    >(),
  );
  return useMemo(() => {
    const made: typeof cache.current = new Map();
    for (const wire of wires.values()) {
      const text = t("wire", {
        from: nodes.get(wire.from)?.label ?? "",
        to: nodes.get(wire.to)?.label ?? "",
        port: wire.port + 1,
      });
      const isSelected = selected.has(wire.key);
      const ends = `${wire.leaves} ${wire.enters} ${wire.from}`;
      // One wire is a stop of the Tab key, and those of selected nodes: arrow keys lead to all others.
      const stop = made.size === 0 || isSelected || chosen.has(wire.leaves) || chosen.has(wire.enters);
      const before = cache.current.get(wire.key);
      const same =
        before?.text === text &&
        before.selected === isSelected &&
        before.stop === stop &&
        before.ends === ends;
      made.set(
        wire.key,
        same
          ? before
          : {
              text,
              selected: isSelected,
              stop,
              ends,
              made: makeEdge(wire, text, isSelected, stop),
            },
      );
    }
    cache.current = made;
    return [...made.values()].map((entry) => entry.made);
  }, [wires, nodes, selected, chosen, t]);
}

function makeEdge(wire: WireView, ariaLabel: string, selected: boolean, stop: boolean): FlowEdge {
  const attributes: FlowEdge["domAttributes"] & Record<"data-wire", string> = {
    "data-wire": wire.key,
    "aria-roledescription": undefined,
    "aria-describedby": undefined,
    tabIndex: stop ? 0 : -1,
  };
  return {
    id: wire.key,
    type: "wire",
    source: wire.leaves,
    sourceHandle: wire.leaves === wire.from ? OUTPUT : outputHandle(wire.from),
    target: wire.enters,
    targetHandle: wire.enters === wire.to ? portHandle(wire.port) : inputHandle(wire.from),
    selected,
    ariaLabel,
    ariaRole: "group",
    domAttributes: attributes,
  };
}
