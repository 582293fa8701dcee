"use client";

import { useTranslations } from "next-intl";
import { classNames } from "../../_ui/class-names";
import { useActionKeys } from "../actions/use-action-keys";
import { Canvas } from "../canvas/canvas";
import { useClipboard } from "../clipboard/use-clipboard";
import { CommentsPanel } from "../comments/comments-panel-loader";
import { FormulaBar } from "../formula-bar/formula-bar";
import { Inspector } from "../inspector/inspector";
import { Outline } from "../outline/outline-loader";
import { Palette } from "../palette/palette";
import { useBoardPart, useReadable, useSession } from "../session/use-session";
import { Toolbar } from "../toolbar/toolbar";
import { WalkthroughPanel } from "../walkthrough/walkthrough-panel";
import styles from "./board-layout.module.css";
import { Overlays } from "./overlays";
import { useKeptFocus } from "./use-kept-focus";
import { useScreen } from "./use-screen";

/** The rooms of the board screen, and where they stand. */
export function BoardLayout() {
  const t = useTranslations("board.screen");
  const session = useSession();
  const readable = useBoardPart((view) => view.readable);
  const panels = useReadable(useScreen().panels);
  useActionKeys();
  useKeptFocus();
  useClipboard();
  const palette = session.canEdit && panels.operations;
  return (
    <div className={styles.screen}>
      <Toolbar />
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
        {panels.comments && (
          <div className={classNames(styles.side, styles.right)}>
            <CommentsPanel />
          </div>
        )}
        {panels.outline && !panels.comments && (
          <div className={classNames(styles.side, styles.right)}>
            <Inspector />
            <Outline />
          </div>
        )}
      </div>
      <Overlays />
    </div>
  );
}
