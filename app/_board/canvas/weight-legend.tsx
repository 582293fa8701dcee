"use client";

import { formatNumber } from "@gradboard/autodiff";
import { Panel, useStore } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { useScreen } from "../screen/use-screen";
import { useBoardPart, useReadable } from "../session/use-session";
import { gradientWeight, legend } from "./gradient-weight";
import { LOW, NARROW } from "./use-keep-fitted";
import styles from "./weight-legend.module.css";

const zoomOf = ({ transform: [, , zoom] }: { readonly transform: readonly [number, number, number] }) => zoom;

/** On a canvas less wide the legend would lie on the buttons, on a lower one on nodes. */
const hasRoom = ({ width, height }: { readonly width: number; readonly height: number }) =>
  width >= NARROW && height >= LOW;

/** How wide a wire is for how large a gradient; there while a gradient shows. */
export function WeightLegend() {
  const t = useTranslations("board.canvas");
  const { weights } = useReadable(useScreen().settings);
  const shows = useBoardPart(({ wires }) =>
    [...wires.values()].some((wire) => wire.contribution !== undefined),
  );
  const zoom = useStore(zoomOf);
  const fits = useStore(hasRoom);
  if (!weights || !shows || !fits) return null;
  return (
    <Panel position="bottom-center" className={styles.legend ?? ""}>
      <span className={styles.title}>{t("legend")}</span>
      {legend.map((size) => (
        <span key={size} className={styles.entry}>
          <span className={styles.line} style={{ height: (gradientWeight(size) ?? 0) * zoom }} />
          {formatNumber(size)}
        </span>
      ))}
      <span className={styles.entry}>
        <span className={styles.none} />0
      </span>
    </Panel>
  );
}
