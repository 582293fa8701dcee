"use client";

import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import { whenItComes } from "../../_ui/late";
import { usable } from "../../_ui/when-idle";

// What few boards, or few people, need on the canvas: sent for when the page has time, or when it is first drawn.
const loadAnnotation = () =>
  whenItComes(() => import("./annotation-node")).then((room) => room.AnnotationNode);
const loadLaser = () => whenItComes(() => import("./laser-surface")).then((room) => room.LaserSurface);
const loadInk = () => whenItComes(() => import("./ink-surface")).then((room) => room.InkSurface);
const loadEraser = () => whenItComes(() => import("./eraser-surface")).then((room) => room.EraserSurface);
const loadPicker = () => whenItComes(() => import("./picker-at")).then((room) => room.PickerAt);

export const AnnotationNode = dynamic(loadAnnotation, { ssr: false });
export const LaserSurface = dynamic(loadLaser, { ssr: false });
export const InkSurface = dynamic(loadInk, { ssr: false });
export const EraserSurface = dynamic(loadEraser, { ssr: false });
export const PickerAt = dynamic(loadPicker, { ssr: false });

// What lies over the canvas and is no part of the graph.
export const Minimap = afterBoard(() => import("./minimap").then((room) => room.Minimap));
export const CommentPins = afterBoard(() => import("./comment-pins").then((room) => room.CommentPins));
export const Cursors = afterBoard(() => import("./cursors").then((room) => room.Cursors));
export const Lasers = afterBoard(() => import("./lasers").then((room) => room.Lasers));

/** What comes as soon as the board can be used: nobody waits for it. */
function afterBoard<Props>(load: () => Promise<ComponentType<Props>>) {
  return dynamic<Props>(() => usable.then(() => whenItComes(load)), { ssr: false });
}

/** Sends for those parts that may be wanted at any moment. */
export function loadLateParts(): Promise<unknown> {
  return Promise.all([loadAnnotation(), loadLaser(), loadPicker()]);
}
