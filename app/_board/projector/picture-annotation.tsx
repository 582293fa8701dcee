"use client";

import type { Annotation } from "@gradboard/board";
import { useTranslations } from "next-intl";
import { memo } from "react";
import styles from "../annotations/annotation.module.css";
import { InkShape } from "../annotations/ink-shape";
import { NoteText } from "../annotations/note-text";
import { annotationName } from "../canvas/accessible-name";
import { drawnBox } from "../canvas/geometry";
import type { Orientation } from "../canvas/orientation";
import type { PlacedNode } from "../session/board-view";

type PictureAnnotationProps = {
  readonly view: PlacedNode;
  readonly annotation: Annotation;
  readonly orientation: Orientation;
};

/** A note, a text, a frame or a stroke in a picture, as it looks on the canvas. */
export const PictureAnnotation = memo(function PictureAnnotation({
  view,
  annotation,
  orientation,
}: PictureAnnotationProps) {
  const t = useTranslations("board.annotation");
  const { x, y, width, height } = drawnBox(view.node, view.position, orientation);
  const { kind, color } = annotation;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group in an SVG is not interactive.
    <g
      transform={`translate(${x} ${y})`}
      className={styles.annotation}
      data-color={color}
      role="img"
      aria-label={annotationName(annotation, t)}
    >
      {kind === "ink" ? (
        <g className={styles.ink}>
          <InkShape points={annotation.points} />
        </g>
      ) : (
        <foreignObject width={width} height={height} className={styles.picture}>
          <div className={styles[kind]} style={{ width, height }}>
            {kind === "frame" ? (
              <div className={styles.title}>
                <span>{annotation.text}</span>
              </div>
            ) : (
              <div className={styles.words}>
                <NoteText text={annotation.text} />
              </div>
            )}
          </div>
        </foreignObject>
      )}
    </g>
  );
});
