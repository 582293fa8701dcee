"use client";

import { hasQuestions } from "@gradboard/board";
import { NotebookPen, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../_ui/button";
import { IconButton } from "../../_ui/icon-button";
import { Prose } from "../../_ui/prose";
import { useComputedBoard, useSession } from "../session/use-session";
import { useWalkthrough } from "./walkthrough-context";
import styles from "./walkthrough-panel.module.css";

/** What the lesson on this board is about, as its teacher wrote it, and how to begin. */
export function AuthoredNote() {
  const t = useTranslations("walkthrough.lesson");
  const session = useSession();
  const board = useComputedBoard();
  const { model } = useWalkthrough();
  const [closed, setClosed] = useState(false);
  const { intro } = board.plan;
  if (closed) return null;
  return (
    <aside className={styles.lesson} aria-label={t("label")}>
      <div className={styles.intro}>
        <h2>{board.title}</h2>
        {intro !== "" && (
          <p>
            <Prose text={intro} />
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={model.walkAlone}>
          {t("begin")}
        </Button>
        {hasQuestions(board.plan) && <Button onClick={model.justWalk}>{t("walk")}</Button>}
        {session.canEdit && (
          <Button variant="quiet" icon={<NotebookPen />} onClick={model.author}>
            {t("edit")}
          </Button>
        )}
        <IconButton label={t("close")} icon={<X aria-hidden="true" />} onClick={() => setClosed(true)} />
      </div>
    </aside>
  );
}
