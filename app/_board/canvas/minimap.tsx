"use client";

import type { Box } from "@gradboard/board";
import { Panel, useReactFlow, useStoreApi } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { type PointerEvent, useEffect, useRef } from "react";
import type { BoardView } from "../session/board-view";
import { reuseFields, reuseList } from "../session/reuse";
import { useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { drawnGroups } from "./drawn-groups";
import { drawnBox } from "./geometry";
import styles from "./minimap.module.css";
import { isAllSeen, type MapScale, mapScale } from "./minimap-scale";
import type { Orientation } from "./orientation";

const WIDTH = 176;
const HEIGHT = 120;

/**
 * The whole board, small, with a frame around what is seen; shown only while something is out of sight. Drawn by hand
 * at most once a frame: a picture of thousands of nodes is nothing for React.
 */
export function Minimap({ onMove }: { readonly onMove: () => void }) {
  const t = useTranslations("actions.titles");
  const session = useSession();
  const flow = useReactFlow();
  const store = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = useRef<MapScale | null>(null);

  useEffect(() => {
    let frame = 0;
    let isOld = true;
    let dots: readonly Dot[] = [];
    const draw = () => {
      frame = 0;
      const element = canvas.current;
      if (element === null) return;
      const before = dots;
      dots = reuseList(
        before,
        drawnDots(session.view.get(), orientation.get()).map((dot, at) => reuseFields(before[at], dot)),
      );
      // Most changes are of numbers, of which nothing is seen here.
      if (dots === before && !isOld) return;
      isOld = false;
      const { transform, width, height } = store.getState();
      const seen = seenBox(transform, width, height);
      const hidden = dots.length === 0 || isAllSeen(dots, seen);
      // Set only when it is another: the browser works out how everything in it looks with every writing.
      const { parentElement: panel } = element;
      if (panel !== null && panel.hidden !== hidden) panel.hidden = hidden;
      if (hidden) return;
      scale.current = mapScale(dots, seen, WIDTH, HEIGHT);
      if (scale.current !== null) paint(element, dots, seen, scale.current, session.selection.get().nodes);
    };
    const drawIfMoved = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const later = () => {
      isOld = true;
      drawIfMoved();
    };
    later();
    const scheme = window.matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", later);
    const stops = [session.view, orientation].map((part) => part.subscribe(drawIfMoved));
    stops.push(session.selection.subscribe(later));
    stops.push(
      store.subscribe((now, before) => {
        if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height)
          later();
      }),
    );
    return () => {
      cancelAnimationFrame(frame);
      scheme.removeEventListener("change", later);
      for (const stop of stops) stop();
    };
  }, [session, store]);

  const look = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons === 0 || scale.current === null) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { left, top, factor } = scale.current;
    onMove();
    const zoom = store.getState().transform[2];
    void flow.setCenter(
      left + (event.clientX - box.left) / factor,
      top + (event.clientY - box.top) / factor,
      { zoom },
    );
  };

  return (
    <Panel position="bottom-right" className={styles.panel ?? ""} hidden>
      <canvas
        ref={canvas}
        className={`${styles.map} nopan nowheel`}
        width={WIDTH * 2}
        height={HEIGHT * 2}
        role="img"
        aria-label={t("minimap")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          look(event);
        }}
        onPointerMove={look}
      />
    </Panel>
  );
}

type Dot = Box & { readonly id: string; readonly isTarget: boolean; readonly isFrame: boolean };

/** Nodes and blocks where they are drawn. */
function drawnDots(view: BoardView, way: Orientation): readonly Dot[] {
  const dots = [...view.shown.nodes.values()].map(({ id, isTarget, node, position }) => ({
    ...drawnBox(node, position, way),
    id,
    isTarget,
    isFrame: node.op === "frame",
  }));
  const boxes = drawnGroups(view, way);
  for (const { id, isTarget, collapsed, hidden, box } of view.groups.values()) {
    if (collapsed && !hidden) dots.push({ ...(boxes.get(id) ?? box), id, isTarget, isFrame: false });
  }
  return dots;
}

function seenBox([x, y, zoom]: readonly [number, number, number], width: number, height: number): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

function paint(
  element: HTMLCanvasElement,
  dots: readonly Dot[],
  seen: Box,
  scale: MapScale,
  selected: ReadonlySet<string>,
) {
  const context = element.getContext("2d");
  if (context === null) return;
  // Asked for once: the browser works each of them out again for every question.
  const { accentColor, outlineColor, color } = getComputedStyle(element);
  const { left, top, factor } = scale;
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.clearRect(0, 0, WIDTH, HEIGHT);
  for (const { id, x: boardX, y: boardY, width, height, isTarget, isFrame } of dots) {
    context.fillStyle = selected.has(id) ? accentColor : isTarget ? outlineColor : color;
    const [x, y] = [(boardX - left) * factor, (boardY - top) * factor];
    const [across, down] = [Math.max(2, width * factor), Math.max(1.5, height * factor)];
    // What lies in a frame has to be seen in it.
    if (isFrame) {
      context.strokeStyle = context.fillStyle;
      context.lineWidth = 1;
      context.strokeRect(x, y, across, down);
    } else context.fillRect(x, y, across, down);
  }
  context.strokeStyle = accentColor;
  context.lineWidth = 1.5;
  context.strokeRect(
    (seen.x - left) * factor,
    (seen.y - top) * factor,
    seen.width * factor,
    seen.height * factor,
  );
}
