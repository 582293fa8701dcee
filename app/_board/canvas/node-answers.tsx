"use client";

import { NodeToolbar, Position } from "@xyflow/react";
import { useReadable, useSession } from "../session/use-session";
import { AnswerBars } from "../walkthrough/answer-bars";
import styles from "./node-answers.module.css";

/**
 * What the class answered, at the node that it was asked about, as soon as the presenter shows it. As large on a board
 * that is seen from far.
 */
export function NodeAnswers() {
  const distribution = useReadable(useSession().presentation)?.question?.distribution ?? null;
  if (distribution === null) return null;
  return (
    <NodeToolbar isVisible position={Position.Bottom} offset={6} className={styles.answers}>
      <AnswerBars distribution={distribution} brief />
    </NodeToolbar>
  );
}
