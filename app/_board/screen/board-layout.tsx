"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { classNames } from "../../_ui/class-names";
import { Canvas } from "../canvas/canvas";
import { FormulaBar } from "../formula-bar/formula-bar";
import { Inspector } from "../inspector/inspector";
import { Outline } from "../outline/outline";
import { Palette } from "../palette/palette";
import { useBoardPart, useSession } from "../session/use-session";
import { type Panels, Toolbar } from "../toolbar/toolbar";
import { WalkthroughPanel } from "../walkthrough/walkthrough-panel";
import styles from "./board-layout.module.css";
import { useShortcuts } from "./use-shortcuts";

/** Below this width the panels lie over the canvas, so they begin closed. */
const WIDE = "(min-width: 900px)";

/** The rooms of the board screen, and where they stand. */
export function BoardLayout() {
  const t = useTranslations("board.screen");
  const session = useSession();
  const readable = useBoardPart((view) => view.readable);
  const [panels, setPanels] = useState<Panels>(() => {
    const wide = window.matchMedia(WIDE).matches;
    return { operations: wide, outline: wide };
  });
  useEffect(() => {
    // A tablet that is turned: where there is room for all of it the panels stand beside the canvas, else it is free.
    const query = window.matchMedia(WIDE);
    const turned = () => setPanels({ operations: query.matches, outline: query.matches });
    query.addEventListener("change", turned);
    return () => query.removeEventListener("change", turned);
  }, []);
  useShortcuts();
  const palette = session.canEdit && panels.operations;
  return (
    <div className={styles.screen}>
      <a href="#outline" className={styles.skip}>
        {t("skipToOutline")}
      </a>
      <Toolbar panels={panels} onPanels={setPanels} />
      {!readable && <p className={styles.newer}>{t("newer")}</p>}
      <div className={styles.body}>
        {palette && (
          <div className={classNames(styles.side, styles.left)}>
            <Palette />
          </div>
        )}
        <main className={styles.middle}>
          <FormulaBar />
          <div className={styles.canvas}>
            <Canvas />
          </div>
          <WalkthroughPanel />
        </main>
        {panels.outline && (
          <div className={classNames(styles.side, styles.right)}>
            <Inspector />
            <Outline />
          </div>
        )}
      </div>
    </div>
  );
}
