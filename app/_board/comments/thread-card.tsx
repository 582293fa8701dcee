"use client";

import type { Thread } from "@gradboard/board";
import { Check, MapPin, RotateCcw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { classNames } from "../../_ui/class-names";
import { IconButton } from "../../_ui/icon-button";
import { useScreen } from "../screen/use-screen";
import { useNodeView, useReadable, useSession } from "../session/use-session";
import { CommentForm } from "./comment-form";
import styles from "./comments.module.css";
import { isUnread } from "./seen-comments";
import { useDiscussion } from "./use-discussion";

/** One thread: the first comment, and when it is open also the replies and a field for another. */
export function ThreadCard({ thread }: { readonly thread: Thread }) {
  const t = useTranslations("board.comments");
  const session = useSession();
  const screen = useScreen();
  const seen = useReadable(session.seen.ids);
  const opened = useReadable(screen.thread);
  const node = useNodeView(thread.node ?? "");
  const isOpen = opened?.kind === "thread" && opened.id === thread.id;
  const head = useRef<HTMLButtonElement>(null);
  const [first, ...replies] = thread.comments;

  useEffect(() => {
    if (!isOpen) return;
    session.seen.add(thread);
    head.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen, session, thread]);

  if (first === undefined) return null;
  const about = node === undefined ? t("place") : t("about", { name: node.label || t("drawing") });
  const unread = isUnread(thread, seen, session.opened.me.id);
  return (
    <li className={classNames(styles.thread, isOpen && styles.open)}>
      <button
        ref={head}
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        onClick={() => {
          screen.thread.set(isOpen ? null : { kind: "thread", id: thread.id });
          if (!isOpen && node !== undefined) session.canvas?.show(node.id);
        }}
      >
        <span className={styles.about}>
          {unread && <span className={styles.unread}>{t("new")}</span>}
          <MapPin aria-hidden="true" size={14} />
          {about}
          {thread.resolved && <span className={styles.resolved}>{t("resolved")}</span>}
        </span>
        <span className={styles.by}>{first.by}</span>
        <span className={styles.text}>{first.text}</span>
        {!isOpen && replies.length > 0 && (
          <span className={styles.count}>{t("replies", { count: replies.length })}</span>
        )}
      </button>
      {isOpen && <Opened thread={thread} />}
    </li>
  );
}

function Opened({ thread }: { readonly thread: Thread }) {
  const t = useTranslations("board.comments");
  const session = useSession();
  const discussion = useDiscussion();
  const [first, ...replies] = thread.comments;
  const remove = (id: string) => {
    // What had the focus goes: the keyboard stays in the panel.
    if (discussion.removeComment(id)) document.getElementById("comments")?.focus();
  };
  const mine = (byId: string) => session.canEdit && byId === session.opened.me.id;
  return (
    <div className={styles.opened}>
      {replies.length > 0 && (
        <ul className={styles.replies}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <span className={styles.by}>{reply.by}</span>
              <span className={styles.text}>{reply.text}</span>
              {mine(reply.byId) && (
                <IconButton
                  label={t("delete")}
                  icon={<Trash2 aria-hidden="true" />}
                  onClick={() => remove(reply.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {session.canEdit && (
        <>
          <CommentForm
            label={t("reply")}
            submit={t("send")}
            onSubmit={(text) => discussion.reply(thread.id, text)}
          />
          <div className={styles.row}>
            <IconButton
              label={thread.resolved ? t("reopen") : t("resolve")}
              icon={thread.resolved ? <RotateCcw aria-hidden="true" /> : <Check aria-hidden="true" />}
              onClick={() => discussion.resolve(thread.id, !thread.resolved)}
            />
            {first !== undefined && mine(first.byId) && (
              <IconButton
                label={t("deleteThread")}
                icon={<Trash2 aria-hidden="true" />}
                onClick={() => remove(thread.id)}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}
