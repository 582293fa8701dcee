"use client";

import type { NodeId } from "@gradboard/autodiff";
import type { Distribution } from "@gradboard/protocol";
import { NodeToolbar, Position, type ReactFlowState, useStore } from "@xyflow/react";
import { useReadable, useSession } from "../session/use-session";
import { AnswerBars } from "../walkthrough/answer-bars";
import styles from "./node-answers.module.css";

/**
 * What the class answered, at the node that it was asked about, as soon as the presenter shows it. As large on a board
 * that is seen from far.
 */
export function NodeAnswers({ id }: { readonly id: NodeId }) {
  const distribution = useReadable(useSession().presentation)?.question?.distribution ?? null;
  return distribution && <Answers id={id} distribution={distribution} />;
}

type AnswersProps = { readonly id: NodeId; readonly distribution: Distribution };

const sides = { above: Position.Top, below: Position.Bottom } as const;

function Answers({ id, distribution }: AnswersProps) {
  // Where there is more room: the panel below takes a good part of the canvas.
  const side = useStore((state) => (middleOf(state, id).y > state.height / 2 ? "above" : "below"));
  const align = useStore((state) => {
    const part = middleOf(state, id).x / state.width;
    return part < 1 / 3 ? "start" : part > 2 / 3 ? "end" : "center";
  });
  return (
    <NodeToolbar isVisible position={sides[side]} align={align} offset={6} className={styles.answers}>
      <AnswerBars distribution={distribution} brief />
    </NodeToolbar>
  );
}

/** The middle of a node, from the canvas's upper left corner. */
function middleOf({ nodeLookup, transform: [left, top, zoom] }: ReactFlowState, id: NodeId) {
  const node = nodeLookup.get(id);
  const { x, y } = node?.internals.positionAbsolute ?? { x: 0, y: 0 };
  const { width = 0, height = 0 } = node?.measured ?? {};
  return { x: left + zoom * (x + width / 2), y: top + zoom * (y + height / 2) };
}
