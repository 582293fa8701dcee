"use client";

import type { Ink } from "@gradboard/board";
import { memo, useMemo } from "react";
import styles from "./annotation.module.css";
import { inkLine } from "./ink-line";
import { useInkOutline } from "./use-ink-outline";

/** A stroke of the pen, from its corner: its outline, or a plain line until what draws outlines has come. */
export const InkShape = memo(function InkShape({ points }: Pick<Ink, "points">) {
  const outline = useInkOutline();
  const drawn = useMemo(() => outline?.(points), [outline, points]);
  return drawn === undefined ? <path className={styles.line} d={inkLine(points)} /> : <path d={drawn} />;
});
