"use client";

import type { NodeId } from "@gradboard/autodiff";
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef } from "react";
import { useScreen } from "../screen/use-screen";
import type { Point } from "../session/overlay";
import { useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { drawnBox, drawnFor } from "./drawn-box";
import { turned, unturned } from "./orientation";
import { useKeepFitted } from "./use-keep-fitted";
import { useSharedView } from "./use-shared-view";
import { useTools } from "./use-tools";

type CanvasWindow = {
  readonly wrapper: RefObject<HTMLElement | null>;
  readonly focus: (id: NodeId) => void;
  readonly trackPointer: (event: PointerEvent) => void;
  readonly leave: () => void;
  /** To be called when somebody moves or zooms the view. */
  readonly letGo: () => void;
  /** To be called when the view has moved. */
  readonly moved: () => void;
  /** Whether Alt is held: nothing snaps then. */
  readonly isFree: () => boolean;
};

/** Room left beside a node that is brought into sight, in pixels. */
const MARGIN = 16;

const FRAMES = 20;
/** Height of a frame's title, in board units. */
const FRAME_TITLE = 46;

/** How far a stretch of the screen must be moved so that all of it lies between 0 and `size`, if it fits. */
function reach(start: number, end: number, size: number): number {
  if (start < 0) return MARGIN - start;
  return end > size ? Math.max(size - MARGIN - end, MARGIN - start) : 0;
}

/** Lets the rest of the screen ask where the canvas looks and bring nodes into sight; sends one's own pointer out. */
export function useCanvasView(fittedAtFirst: boolean): CanvasWindow {
  const session = useSession();
  const screen = useScreen();
  const flow = useReactFlow();
  const store = useStoreApi();
  const wrapper = useRef<HTMLElement>(null);
  const last = useRef<Point | null>(null);
  const free = useRef(false);
  const tools = useTools();
  const { fit: fitTo, letGo, isFitted } = useKeepFitted(fittedAtFirst, tools);
  const { moved } = useSharedView({ fitAll: fitTo, isFitted, tools });

  const bringIntoSight = useCallback(
    (id: NodeId) => {
      const box = drawnBox(session.view.get(), id, orientation.get());
      if (box === null) return;
      const { width, height, transform } = store.getState();
      const { x, y, width: across, height: down } = box;
      // The title of a frame stands above it.
      const above = session.view.get().nodes.get(id)?.node.op === "frame" ? FRAME_TITLE : 0;
      const [left, top] = [x * transform[2] + transform[0], (y - above) * transform[2] + transform[1]];
      const [right, bottom] = [left + across * transform[2], top + (down + above) * transform[2]];
      // Just far enough, so that people keep their bearings.
      const by = [reach(left, right, width), reach(top, bottom, height)] as const;
      if (by[0] === 0 && by[1] === 0) return;
      const [panX, panY, zoom] = transform;
      void flow.setViewport({ x: panX + by[0], y: panY + by[1], zoom }, { duration: 200 });
    },
    [session, flow, store],
  );
  const focus = useCallback(
    (id: NodeId) => {
      bringIntoSight(id);
      // A node that was made just now is on the screen a few frames later.
      const give = (tries: number) => {
        const drawn = drawnFor(session.view.get(), id) ?? id;
        const card = wrapper.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(drawn)}"]`);
        if (card) card.focus({ preventScroll: true });
        else if (tries > 0) requestAnimationFrame(() => give(tries - 1));
      };
      give(FRAMES);
    },
    [bringIntoSight, session],
  );

  useEffect(() => {
    const at = (clientX: number, clientY: number): Point | null => {
      const box = wrapper.current?.getBoundingClientRect();
      const inside =
        box !== undefined &&
        clientX >= box.left &&
        clientX <= box.right &&
        clientY >= box.top &&
        clientY <= box.bottom;
      if (!inside) return null;
      const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY });
      return unturned([x, y], orientation.get());
    };
    const centre = (): Point => {
      const { width, height, transform } = store.getState();
      const [x, y] = [(width / 2 - transform[0]) / transform[2], (height / 2 - transform[1]) / transform[2]];
      return unturned([x, y], orientation.get());
    };
    const pointer = (): Point => last.current ?? centre();
    const zoom = (how: "in" | "out" | "full") => {
      letGo();
      if (how === "full") void flow.zoomTo(1, { duration: 200 });
      else void flow[how === "in" ? "zoomIn" : "zoomOut"]({ duration: 120 });
    };
    session.canvas = {
      at,
      centre,
      show: (id, options) => (options?.focus ? focus(id) : bringIntoSight(id)),
      showWire: (key) =>
        wrapper.current
          ?.querySelector<SVGElement>(`[data-wire="${CSS.escape(key)}"]`)
          ?.focus({ preventScroll: true }),
      fit: (nodes) => {
        const drawn = [...(nodes ?? [])].flatMap((id) => drawnFor(session.view.get(), id) ?? []);
        fitTo(nodes === undefined ? undefined : new Set(drawn));
      },
      zoom,
      pointer,
      clientOf: (id) => {
        const way = orientation.get();
        const box = id === null ? null : drawnBox(session.view.get(), id, way);
        const [x, y] = box === null ? turned(pointer(), way) : [box.x, box.y + box.height];
        const client = flow.flowToScreenPosition({ x, y });
        return [client.x, client.y];
      },
    };
    return () => {
      session.canvas = null;
    };
  }, [session, flow, store, focus, bringIntoSight, fitTo, letGo]);

  const trackPointer = useCallback(
    (event: PointerEvent) => {
      const { x, y } = flow.screenToFlowPosition(
        { x: event.clientX, y: event.clientY },
        { snapToGrid: false },
      );
      const [across, down] = unturned([x, y], orientation.get());
      session.setCursor([across, down]);
      // Over a button of the canvas the pointer means no place on the board.
      const isOverPanel =
        event.target instanceof Element && event.target.closest(".react-flow__panel") !== null;
      last.current = isOverPanel ? null : [across, down];
      free.current = event.altKey;
    },
    [session, flow],
  );
  const leave = useCallback(() => {
    session.setCursor(null);
    // Over a menu the place counts where the menu was opened.
    if (screen.menu.get() === null) last.current = null;
  }, [session, screen]);
  const isFree = useCallback(() => free.current, []);
  return { wrapper, focus, trackPointer, leave, letGo, moved, isFree };
}
