"use client";

import type { BoardSummary } from "@gradboard/protocol";
import { GitFork } from "lucide-react";
import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Button } from "../_ui/button";
import styles from "./board-list.module.css";
import { type Boards, useBoards } from "./use-boards";

/** Everything this browser made or was sent. */
export function BoardList() {
  const t = useTranslations("home.boards");
  const { state, reload } = useBoards();
  return (
    <section className={styles.section} aria-labelledby="boards-title" aria-busy={state.kind === "loading"}>
      <div>
        <h2 id="boards-title">{t("title")}</h2>
        <p className={styles.lead}>{t("lead")}</p>
      </div>
      <Content state={state} onReload={reload} />
    </section>
  );
}

function Content({ state, onReload }: { readonly state: Boards; readonly onReload: () => void }) {
  const t = useTranslations("home.boards");
  if (state.kind === "loading") return <div className={styles.waiting} />;
  if (state.kind === "failed") {
    return (
      <div className={styles.empty}>
        <p role="alert">{state.sentence}</p>
        <Button size="s" onClick={onReload}>
          {t("again")}
        </Button>
      </div>
    );
  }
  if (state.boards.length === 0) return <p className={styles.empty}>{t("none")}</p>;
  return (
    <ul className={styles.list}>
      {state.boards.map((board) => (
        <li key={board.id}>
          <BoardLink board={board} />
        </li>
      ))}
    </ul>
  );
}

function BoardLink({ board }: { readonly board: BoardSummary }) {
  const t = useTranslations("home.boards");
  const format = useFormatter();
  const now = useNow();
  const when = new Date(board.updatedAt);
  return (
    <Link className={styles.board} href={`/b/${encodeURIComponent(board.id)}`} prefetch={false}>
      <span className={styles.title}>{board.title.trim() || t("untitled")}</span>
      <span className={styles.about}>
        {!Number.isNaN(when.getTime()) && (
          <time dateTime={board.updatedAt}>
            {t("changed", {
              when: format.relativeTime(new Date(Math.min(when.getTime(), now.getTime())), now),
            })}
          </time>
        )}
        {board.role !== "owner" && <span>{t(`role.${board.role}`)}</span>}
        {board.forkedFrom !== null && (
          <span className={styles.forked}>
            <GitFork aria-hidden="true" size={14} /> {t("forked")}
          </span>
        )}
      </span>
    </Link>
  );
}
