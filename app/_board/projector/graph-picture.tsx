"use client";

import type { Step } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import { inLayers } from "../annotations/in-layers";
import type { Orientation } from "../canvas/orientation";
import { PictureLasers } from "../laser/picture-lasers";
import type { BoardView, NodeView } from "../session/board-view";
import { useReadable } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import styles from "./graph-picture.module.css";
import { PictureAnnotation } from "./picture-annotation";
import { pictureBox } from "./picture-box";
import { PictureNode } from "./picture-node";
import { PictureContribution, PictureSent, PictureWire } from "./picture-wire";

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
  const box = pictureBox(view.nodes.values(), undefined, way);
  const wires = [...view.wires.values()];
  const { frames, nodes, ink } = inLayers(view.order.flatMap((id) => view.nodes.get(id) ?? []));
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
      {wires.map((wire) => (
        <PictureWire
          key={wire.key}
          wire={wire}
          from={view.nodes.get(wire.from)}
          to={view.nodes.get(wire.to)}
          orientation={way}
        />
      ))}
      {nodes.map((node) => drawn(node, way))}
      {wires.map((wire) => (
        <PictureContribution
          key={wire.key}
          wire={wire}
          from={view.nodes.get(wire.from)}
          to={view.nodes.get(wire.to)}
          orientation={way}
        />
      ))}
      {ink.map((node) => drawn(node, way))}
      {wires.map((wire) => (
        <PictureSent
          key={wire.key}
          wire={wire}
          from={view.nodes.get(wire.from)}
          to={view.nodes.get(wire.to)}
          orientation={way}
        />
      ))}
      <PictureLasers />
    </svg>
  );
}

function drawn(view: NodeView, way: Orientation) {
  const { annotation } = view.node;
  return annotation === undefined ? (
    <PictureNode key={view.id} view={view} orientation={way} />
  ) : (
    <PictureAnnotation key={view.id} view={view} annotation={annotation} orientation={way} />
  );
}
