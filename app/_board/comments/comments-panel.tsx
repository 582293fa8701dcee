"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import panel from "../screen/panel.module.css";
import { useScreen } from "../screen/use-screen";
import { useNodeView, useReadable, useSession } from "../session/use-session";
import { CommentForm } from "./comment-form";
import styles from "./comments.module.css";
import { shownThreads, type ThreadFilter } from "./shown-threads";
import { ThreadCard } from "./thread-card";
import { useDiscussion } from "./use-discussion";

const filters: readonly ThreadFilter[] = ["open", "unread", "resolved"];

/** All comments of the board, and the field for a new one. */
export function CommentsPanel() {
  const t = useTranslations("board.comments");
  const session = useSession();
  const screen = useScreen();
  const threads = useReadable(session.threads);
  const seen = useReadable(session.seen.ids);
  const opened = useReadable(screen.thread);
  const [filter, setFilter] = useState<ThreadFilter>("open");
  const shown = shownThreads(threads, {
    filter,
    seen,
    me: session.opened.me.id,
    opened: opened?.kind === "thread" ? opened.id : null,
  });
  return (
    <section className={panel.panel} aria-label={t("label")} id="comments" tabIndex={-1}>
      <h2 className={panel.title}>{t("label")}</h2>
      {opened?.kind === "new" && session.canEdit && <NewThread key={`${opened.node} ${opened.at.join()}`} />}
      <fieldset className={styles.filters}>
        <legend className="visually-hidden">{t("filter")}</legend>
        {filters.map((one) => (
          <label key={one}>
            <input type="radio" name="threads" checked={one === filter} onChange={() => setFilter(one)} />
            {t(`filters.${one}`)}
          </label>
        ))}
      </fieldset>
      {shown.length === 0 ? (
        <p className={panel.empty}>{t(`none.${filter}`)}</p>
      ) : (
        <ul className={styles.threads}>
          {shown.map((thread) => (
            <ThreadCard key={thread.id} thread={thread} />
          ))}
        </ul>
      )}
    </section>
  );
}

function NewThread() {
  const t = useTranslations("board.comments");
  const session = useSession();
  const screen = useScreen();
  const discussion = useDiscussion();
  const opened = useReadable(screen.thread);
  const id = opened?.kind === "new" ? opened.node : null;
  const node = useNodeView(id ?? "");
  const close = () => {
    screen.thread.set(null);
    if (id !== null) session.canvas?.show(id, { focus: true });
  };
  return (
    <CommentForm
      focused
      label={node === undefined ? t("write") : t("writeAbout", { name: node.label || t("drawing") })}
      submit={t("send")}
      onCancel={close}
      onSubmit={(text) => {
        if (opened?.kind !== "new") return false;
        const added = discussion.comment(text, opened);
        if (added !== null) screen.thread.set({ kind: "thread", id: added });
        return added !== null;
      }}
    />
  );
}
