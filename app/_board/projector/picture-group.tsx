"use client";

import { memo } from "react";
import { useGroupName, useSpokenGroup } from "../groups/group-name";
import type { GroupView } from "../session/group-view";
import { blockParts } from "./block-parts";
import styles from "./graph-picture.module.css";
import { CORNER } from "./node-shape";

/** `box`: where it is drawn. */
type PictureGroupProps = { readonly group: GroupView; readonly box: GroupView["box"] };

/** An open group: a frame with its title, behind what is in it. */
export const PictureFrame = memo(function PictureFrame({ group, box }: PictureGroupProps) {
  const nameOf = useGroupName();
  const { x, y, width, height } = box;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={styles.frame} width={width} height={height} rx={CORNER} />
      <text className={styles.frameTitle} x={16} y={24} dy="0.34em">
        {nameOf(group)}
      </text>
    </g>
  );
});

/** A collapsed group: one block with the numbers of what is used outside. */
export const PictureBlock = memo(function PictureBlock({ group, box }: PictureGroupProps) {
  const nameOf = useGroupName();
  const spoken = useSpokenGroup();
  const { x, y, width, height } = box;
  const { bands, texts } = blockParts(group, nameOf(group));
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group in an SVG is not interactive.
    <g
      className={styles.node}
      data-target={group.isTarget}
      data-focused={group.focused}
      transform={`translate(${x} ${y})`}
      role="img"
      aria-label={spoken(group)}
    >
      <rect className={styles.sheet} width={width} height={height} x={6} y={6} rx={CORNER} />
      <rect className={styles.box} width={width} height={height} rx={CORNER} />
      {bands.map(({ role, path, transform }) => (
        <path
          key={path + role}
          className={role === "value" ? styles.valueBand : styles.gradientBand}
          d={path}
          transform={transform}
        />
      ))}
      {texts.map(({ role, text, x: left, y: top, size }) => (
        <text
          key={`${role} ${left} ${top}`}
          className={styles[role === "label" ? "title" : role]}
          x={left}
          y={top}
          dy="0.35em"
          style={{ fontSize: size }}
        >
          {text}
        </text>
      ))}
      <rect className={styles.edge} width={width} height={height} rx={CORNER} />
    </g>
  );
});
