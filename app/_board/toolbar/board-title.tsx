"use client";

import { limits } from "@gradboard/protocol";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useActions } from "../session/use-actions";
import { useBoardPart, useSession } from "../session/use-session";
import styles from "./toolbar.module.css";

/** The board's title; whoever may edit changes it in place. */
export function BoardTitle() {
  const t = useTranslations("board.toolbar");
  const { canEdit } = useSession();
  const actions = useActions();
  const title = useBoardPart((view) => view.title);
  const [draft, setDraft] = useState<string | null>(null);
  if (!canEdit) return <h1 className={styles.title}>{title}</h1>;

  const commit = () => {
    if (draft === null) return;
    const wanted = draft.trim();
    if (wanted === "" || wanted === title || actions.setTitle(wanted)) setDraft(null);
  };
  return (
    <h1 className={styles.title}>
      <input
        className={styles.titleField}
        aria-label={t("title")}
        value={draft ?? title}
        maxLength={limits.title}
        size={Math.min(40, Math.max(12, (draft ?? title).length))}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          else if (event.key === "Escape") setDraft(null);
        }}
        onBlur={commit}
      />
    </h1>
  );
}
