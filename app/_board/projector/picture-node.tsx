"use client";

import { Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { accessibleName } from "../canvas/accessible-name";
import { drawnAt, isSmall, sizeOf } from "../canvas/geometry";
import type { Orientation } from "../canvas/orientation";
import { shortValue } from "../canvas/short-value";
import type { PlacedNode } from "../session/board-view";
import styles from "./graph-picture.module.css";
import { BAND, bandPath, CORNER, numberSize, pictureTitle, titleSize } from "./node-shape";
import { PictureAnswers } from "./picture-answers";

type PictureNodeProps = { readonly view: PlacedNode; readonly orientation: Orientation };

/** One node: value above, what it is in the middle, gradient below. */
export const PictureNode = memo(function PictureNode({ view, orientation }: PictureNodeProps) {
  const t = useTranslations("board.node");
  const { node } = view;
  const [x, y] = drawnAt(node.op, view.position, orientation);
  const { width, height } = sizeOf(node.op);
  const small = isSmall(node.op);
  const title = pictureTitle(view);
  const [value, gradient] = [shortValue(view.value, 5), shortValue(view.gradient, 5)];
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group in an SVG is not interactive.
    <g
      className={styles.node}
      data-target={view.isTarget}
      data-focused={view.focused}
      data-small={small}
      transform={`translate(${x} ${y})`}
      role="img"
      aria-label={accessibleName(view, t)}
    >
      <rect className={styles.box} width={width} height={height} rx={small ? height / 2 : CORNER} />
      {!small && (
        <>
          <path className={styles.valueBand} d={bandPath(width)} />
          <path
            className={styles.gradientBand}
            d={bandPath(width)}
            transform={`translate(0 ${height}) scale(1 -1)`}
          />
        </>
      )}
      {!small && view.showsValue && (
        <text
          className={styles.value}
          x={width / 2}
          y={BAND / 2}
          dy="0.36em"
          style={{ fontSize: numberSize(value, width) }}
        >
          {value}
        </text>
      )}
      <text
        className={styles.title}
        x={width / 2}
        y={height / 2}
        dy="0.34em"
        style={{ fontSize: titleSize(title, width) }}
      >
        {title}
      </text>
      {/* What waits for one alone says so by its empty band: words that small nobody reads from the back row. */}
      {!small && view.missing > 0 && view.contributions > 1 && !view.showsGradient && (
        <g className={styles.waiting} transform={`translate(${width / 2} ${height - BAND / 2})`}>
          <Hourglass x={-58} y={-13} width={26} height={26} aria-hidden="true" />
          <text x={14} dy="0.34em">
            {t("missing", { missing: view.missing, of: view.contributions })}
          </text>
        </g>
      )}
      {!small && view.showsGradient && (
        <text
          className={styles.gradient}
          x={width / 2}
          y={height - BAND / 2}
          dy="0.36em"
          style={{ fontSize: numberSize(gradient, width) }}
        >
          {gradient}
        </text>
      )}
      {view.focused && <PictureAnswers x={width / 2} y={height} />}
      <rect className={styles.edge} width={width} height={height} rx={small ? height / 2 : CORNER} />
    </g>
  );
});
