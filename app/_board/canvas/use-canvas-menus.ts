"use client";

import { useReactFlow } from "@xyflow/react";
import type { MouseEvent } from "react";
import type { MenuKind } from "../screen/screen-state";
import { useScreen } from "../screen/use-screen";
import type { BoardSession } from "../session/session";
import { useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { unturned } from "./orientation";

/** The menu under the right button, a long press or the menu key, and the list of operations of a double click. */
export function useCanvasMenus() {
  const session = useSession();
  const screen = useScreen();
  const flow = useReactFlow();
  return {
    onContextMenu(event: MouseEvent) {
      if (!(event.target instanceof Element) || event.target.closest("input, textarea, [role=listbox]"))
        return;
      event.preventDefault();
      const kind = selectFor(session, event.target);
      screen.menu.set({ kind, client: clientOf(event) });
    },
    onDoubleClick(event: MouseEvent) {
      const onPane = event.target instanceof Element && event.target.matches(".react-flow__pane");
      if (!onPane || !session.canEdit) return;
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      screen.add.set({
        purpose: { kind: "place", at: unturned([x, y], orientation.get()) },
        client: [event.clientX, event.clientY],
      });
    },
  };
}

/** Selects what a menu is opened on, unless it is part of the selection; answers what the menu is about. */
export function selectFor(session: BoardSession, target: Element): MenuKind {
  const node = target.closest("[data-node]")?.getAttribute("data-node");
  const wire = target.closest("[data-wire]")?.getAttribute("data-wire");
  if (node) {
    if (!session.selection.get().nodes.has(node)) session.select([node]);
    if (session.selection.get().nodes.size > 1) return "selection";
    const view = session.view.get();
    if (view.groups.has(node)) return "group";
    return view.nodes.get(node)?.node.annotation === undefined ? "node" : "annotation";
  }
  if (wire) {
    session.select([], [wire]);
    return "wire";
  }
  return "canvas";
}

/** Where the menu opens; the menu key has no place of its own, so the middle of what has the focus. */
function clientOf(event: MouseEvent): readonly [number, number] {
  if (event.clientX !== 0 || event.clientY !== 0) return [event.clientX, event.clientY];
  const box = event.currentTarget.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}
