"use client";

import { findNode, type NodeId } from "@gradboard/autodiff";
import { type Board, graphOf } from "@gradboard/board";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { lessonTexts } from "../../_lessons/lesson-texts";
import { type Lesson, lessonOf } from "../../_lessons/lessons";
import { Button } from "../../_ui/button";
import { IconButton } from "../../_ui/icon-button";
import { useActions } from "../session/use-actions";
import { useComputedBoard, useSession } from "../session/use-session";
import { useWalkthrough } from "./walkthrough-context";
import styles from "./walkthrough-panel.module.css";

/** What the lesson is about from which this board was begun, and its questions; nothing on other boards. */
export function LessonNote() {
  const t = useTranslations("walkthrough.lesson");
  const session = useSession();
  const edits = useActions();
  const board = useComputedBoard();
  const { model } = useWalkthrough();
  const [closed, setClosed] = useState(false);
  const lesson = lessonOf(board.lesson);
  const text = lessonTexts[lesson?.id ?? ""];
  if (closed || lesson === undefined || text === undefined) return null;

  const asked = askedNodes(board, lesson);
  // A board that has been changed until none of them is left is asked about as a whole.
  const ask = () => model.askMe(asked.length === 0 ? null : new Set(asked));
  const { author, title, year } = lesson.source;
  return (
    <aside className={styles.lesson} aria-label={t("label")}>
      <div className={styles.intro}>
        <h2>{text.title}</h2>
        <p>{text.intro}</p>
        <p className={styles.source}>
          {t("source", { author, title, year: year === null ? "" : `, ${year}` })}
        </p>
      </div>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={ask}>
          {t("questions")}
        </Button>
        <Button onClick={model.walkAlone}>{t("walk")}</Button>
        {session.canEdit && (
          <Button
            variant="quiet"
            title={t("otherHint")}
            onClick={() => edits.renewNumbers(asked.at(-1) ?? null)}
          >
            {t("other")}
          </Button>
        )}
        <IconButton label={t("close")} icon={<X aria-hidden="true" />} onClick={() => setClosed(true)} />
      </div>
    </aside>
  );
}

/** The nodes a lesson asks about, as far as the board still has them. */
function askedNodes(board: Board, { asks }: Lesson): readonly NodeId[] {
  const graph = graphOf(board);
  const names = new Map(graph.nodes.flatMap(({ id, name }) => (name ? [[name, { node: id }] as const] : [])));
  return asks.flatMap((each): readonly NodeId[] => {
    const found = findNode(graph, names, each);
    return found === undefined ? [] : [found];
  });
}
