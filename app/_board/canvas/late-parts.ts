"use client";

import dynamic from "next/dynamic";
import { whenItComes } from "../../_ui/late";

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

/** Sends for those parts that may be wanted at any moment. */
export function loadLateParts(): Promise<unknown> {
  return Promise.all([loadAnnotation(), loadLaser(), loadPicker()]);
}
