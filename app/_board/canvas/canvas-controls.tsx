"use client";

import { Panel } from "@xyflow/react";
import { classNames } from "../../_ui/class-names";
import { ActionButton } from "../actions/action-button";
import { PaintButtons } from "../annotations/paint-buttons";
import { useScreen } from "../screen/use-screen";
import { useReadable, useSession } from "../session/use-session";
import styles from "./canvas.module.css";
import { useTools } from "./use-tools";

export function CanvasControls() {
  const { canEdit } = useSession();
  const { follows } = useTools();
  const screen = useScreen();
  const tool = useReadable(screen.tool);
  const paint = useReadable(screen.paint);
  return (
    <>
      <Panel position="top-left" className={classNames(styles.controls, follows && styles.aside)}>
        <ActionButton id="hand" />
        <ActionButton id="select" />
        <ActionButton id="laser" />
        {canEdit && (
          <>
            <ActionButton id="note" />
            <span className={styles.roomy}>
              <ActionButton id="text" />
              <ActionButton id="frame" />
            </span>
            <ActionButton id="pen" />
            <ActionButton id="eraser" />
          </>
        )}
      </Panel>
      {tool === "pen" && (
        <Panel position="top-left" className={styles.penColors ?? ""}>
          <PaintButtons value={paint} onPick={screen.paint.set} />
        </Panel>
      )}
      <Panel position="bottom-left" className={styles.controls ?? ""}>
        <ActionButton id="zoomIn" />
        <ActionButton id="zoomOut" />
        <ActionButton id="fit" />
      </Panel>
    </>
  );
}
