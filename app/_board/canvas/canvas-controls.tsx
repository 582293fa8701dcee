"use client";

import { Panel } from "@xyflow/react";
import { ActionButton } from "../actions/action-button";
import styles from "./canvas.module.css";

export function CanvasControls() {
  return (
    <>
      <Panel position="top-left" className={styles.controls ?? ""}>
        <ActionButton id="hand" />
        <ActionButton id="select" />
        <ActionButton id="laser" />
      </Panel>
      <Panel position="bottom-left" className={styles.controls ?? ""}>
        <ActionButton id="zoomIn" />
        <ActionButton id="zoomOut" />
        <ActionButton id="fit" />
      </Panel>
    </>
  );
}
