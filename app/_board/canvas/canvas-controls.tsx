"use client";

import { Panel } from "@xyflow/react";
import { ActionButton } from "../actions/action-button";
import { useSession } from "../session/use-session";
import styles from "./canvas.module.css";

export function CanvasControls() {
  const { canEdit } = useSession();
  return (
    <>
      <Panel position="top-left" className={styles.controls ?? ""}>
        <ActionButton id="hand" />
        <ActionButton id="select" />
        <ActionButton id="laser" />
        {canEdit && (
          <>
            <ActionButton id="note" />
            <ActionButton id="text" />
            <ActionButton id="frame" />
          </>
        )}
      </Panel>
      <Panel position="bottom-left" className={styles.controls ?? ""}>
        <ActionButton id="zoomIn" />
        <ActionButton id="zoomOut" />
        <ActionButton id="fit" />
      </Panel>
    </>
  );
}
