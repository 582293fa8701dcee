"use client";

import { type OnConnectEnd, useReactFlow } from "@xyflow/react";
import { useCallback } from "react";
import { useScreen } from "../screen/use-screen";
import { useActions } from "../session/use-actions";
import { orientation } from "../walkthrough/orientation-setting";
import { nodeOfOutput } from "./block-geometry";
import { portOfHandle } from "./geometry";
import { unturned } from "./orientation";
import { wireBetween } from "./wire-between";

/**
 * A wire that is let go on a port that cannot take it, or beside one: on a node it takes the first free port (or, drawn
 * backwards, comes from that node); on empty canvas a list opens of what it could be wired to.
 */
export function useDropWire(): OnConnectEnd {
  const screen = useScreen();
  const actions = useActions();
  const flow = useReactFlow();
  return useCallback(
    (event, { isValid, fromNode, fromHandle, toHandle }) => {
      const client = clientOf(event);
      if (isValid || fromNode === null || fromHandle === null || client === null) return;
      const refused = toHandle && wireBetween(fromHandle, toHandle);
      if (refused) {
        actions.connect(refused.from, refused.to, refused.port);
        return;
      }
      const port = portOfHandle(fromHandle.id);
      const below = document.elementFromPoint(client.x, client.y);
      const other = below?.closest("[data-node]")?.getAttribute("data-node");
      const from = nodeOfOutput(fromNode.id, fromHandle.id);
      if (other) {
        if (port !== null) actions.connect(other, fromNode.id, port);
        else actions.connectToFree(from, other);
        return;
      }
      // Let go on a panel or on the page's edge, the wire was given up.
      if (!below?.closest(".react-flow__pane")) return;
      const at = flow.screenToFlowPosition(client);
      const place = unturned([at.x, at.y], orientation.get());
      const purpose =
        port === null
          ? ({ kind: "from", from, at: place } as const)
          : ({ kind: "to", to: { to: fromNode.id, port }, at: place } as const);
      screen.add.set({ purpose, client: [client.x, client.y] });
    },
    [screen, actions, flow],
  );
}

function clientOf(event: MouseEvent | TouchEvent): { readonly x: number; readonly y: number } | null {
  const point = "changedTouches" in event ? event.changedTouches[0] : event;
  return point === undefined ? null : { x: point.clientX, y: point.clientY };
}
