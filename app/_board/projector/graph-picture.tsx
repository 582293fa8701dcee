"use client";

import type { Step } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import { inLayers } from "../annotations/in-layers";
import { drawnGroups } from "../canvas/drawn-groups";
import type { Orientation } from "../canvas/orientation";
import { PictureLasers } from "../laser/picture-lasers";
import type { BoardView, PlacedNode } from "../session/board-view";
import { useReadable } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import styles from "./graph-picture.module.css";
import { PictureAnnotation } from "./picture-annotation";
import { pictureBox, pictureBoxes } from "./picture-box";
import { PictureBlock, PictureFrame } from "./picture-group";
import { PictureNode } from "./picture-node";
import { PictureContribution, PictureSent, PictureWire } from "./picture-wire";
import { wireCourse } from "./wire-course";

type GraphPictureProps = {
  readonly view: BoardView;
  /** The pass the current step belongs to: what is lit has its colour. */
  readonly phase: Step["phase"] | null;
};

/**
 * The board as large as it fits. Drawn apart from the canvas, which is made for hands: here is nothing to take hold
 * of, numbers are as large as the nodes, and everything is always in sight.
 */
export function GraphPicture({ view, phase }: GraphPictureProps) {
  const t = useTranslations("walkthrough.projector");
  const way = useReadable(orientation);
  const box = pictureBox(pictureBoxes(view, way));
  const boxes = drawnGroups(view, way);
  const groups = [...view.groups.values()].filter(({ hidden }) => !hidden);
  const wires = [...view.shown.wires.values()].flatMap((wire) => {
    const course = wireCourse(view, wire, way);
    return course === null ? [] : { wire, course };
  });
  const { frames, nodes, ink } = inLayers(view.order.flatMap((id) => view.shown.nodes.get(id) ?? []));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture whose parts have names; no fieldset can be drawn in.
    <svg
      className={styles.picture}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      data-phase={phase ?? "none"}
      role="group"
      aria-label={t("label")}
    >
      {frames.map((node) => drawn(node, way))}
      {groups.map(
        (group) =>
          !group.collapsed && (
            <PictureFrame key={group.id} group={group} box={boxes.get(group.id) ?? group.box} />
          ),
      )}
      {wires.map(({ wire, course }) => (
        <PictureWire key={wire.key} lit={wire.lit !== null} loop={wire.inLoop} path={course.path} />
      ))}
      {nodes.map((node) => drawn(node, way))}
      {groups.map(
        (group) =>
          group.collapsed && (
            <PictureBlock key={group.id} group={group} box={boxes.get(group.id) ?? group.box} />
          ),
      )}
      {wires.map(
        ({ wire, course }) => course.number && <PictureContribution key={wire.key} number={course.number} />,
      )}
      {ink.map((node) => drawn(node, way))}
      {wires.map(
        ({ wire, course }) =>
          wire.lit !== null && <PictureSent key={wire.key} wire={wire} way={wire.lit} path={course.path} />,
      )}
      <PictureLasers />
    </svg>
  );
}

function drawn(view: PlacedNode, way: Orientation) {
  const { annotation } = view.node;
  return annotation === undefined ? (
    <PictureNode key={view.id} view={view} orientation={way} />
  ) : (
    <PictureAnnotation key={view.id} view={view} annotation={annotation} orientation={way} />
  );
}
