"use client";

import { useMemo, useRef } from "react";
import type { BoardView } from "../session/board-view";
import type { GroupView } from "../session/group-view";
import { useBoardPart, useReadable, useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { drawnGroups } from "./drawn-groups";
import type { FlowGroup } from "./group-node";

/** Frames lie behind everything, those further out behind those further in. */
const BEHIND = -1000;

const nowhere: BoardView["nodes"] = new Map();
const noData: Record<string, never> = {};
const wrapper = { "aria-roledescription": undefined };

type Made = {
  readonly box: GroupView["box"];
  readonly collapsed: boolean;
  readonly depth: number;
  readonly selected: boolean;
  readonly made: FlowGroup;
};

/** The groups as React Flow wants them; the same object for a group until its box or selection changes. */
export function useFlowGroups(): readonly FlowGroup[] {
  const session = useSession();
  const { nodes: selected } = useReadable(session.selection);
  const groups = useBoardPart((view) => view.groups);
  // Where there are no groups, nodes may be anywhere.
  const nodes = useBoardPart((view) => (view.groups.size === 0 ? nowhere : view.nodes));
  const way = useReadable(orientation);
  const cache = useRef(new Map<string, Made>());
  const last = useRef<readonly FlowGroup[]>([]);
  return useMemo(() => {
    const made = new Map<string, Made>();
    const boxes = drawnGroups({ nodes, groups }, way);
    for (const group of groups.values()) {
      const box = boxes.get(group.id);
      if (group.hidden || box === undefined) continue;
      const before = cache.current.get(group.id);
      const isSelected = selected.has(group.id);
      const same =
        before !== undefined &&
        sameBox(before.box, box) &&
        before.collapsed === group.collapsed &&
        before.depth === group.depth &&
        before.selected === isSelected;
      made.set(group.id, same ? before : makeGroup({ ...group, box }, isSelected));
    }
    cache.current = made;
    const list = [...made.values()].map((entry) => entry.made);
    const unchanged =
      list.length === last.current.length && list.every((node, index) => node === last.current[index]);
    if (!unchanged) last.current = list;
    return last.current;
  }, [groups, nodes, selected, way]);
}

function sameBox(a: GroupView["box"], b: GroupView["box"]): boolean {
  return a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);
}

function makeGroup({ id, box, collapsed, depth }: GroupView, selected: boolean): Made {
  const size = { width: box.width, height: box.height };
  const made: FlowGroup = {
    id,
    type: collapsed ? "block" : "frame",
    position: { x: box.x, y: box.y },
    data: noData,
    selected,
    ...size,
    measured: size,
    domAttributes: wrapper,
    // A box drawn inside a frame is about what is in it.
    ...(collapsed ? {} : { selectable: false, zIndex: BEHIND + depth, style: behind, dragHandle: HANDLE }),
  };
  return { box, collapsed, depth, selected, made };
}

/** What of a frame can be taken hold of; through all else one reaches the canvas. */
const HANDLE = ".group-handle";
const behind = { pointerEvents: "none" } as const;
