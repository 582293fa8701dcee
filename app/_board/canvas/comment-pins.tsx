"use client";

import type { Thread } from "@gradboard/board";
import { useStore, ViewportPortal } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { announce } from "../../_ui/announcer";
import { excerpt } from "../annotations/note-pieces";
import styles from "../comments/comments.module.css";
import { isUnread } from "../comments/seen-comments";
import { threadPlace } from "../comments/thread-place";
import { useScreen } from "../screen/use-screen";
import { useBoardPart, useReadable, useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";

const zoomOf = ({ transform: [, , zoom] }: { readonly transform: readonly [number, number, number] }) => zoom;

/** A mark on the canvas for each thread that is not resolved. What others write meanwhile is said. */
export function CommentPins() {
  const t = useTranslations("board.comments");
  const session = useSession();
  const threads = useReadable(session.threads);
  const open = threads.filter(({ resolved }) => !resolved);

  useEffect(() => {
    const idsOf = () => session.threads.get().flatMap(({ comments }) => comments);
    let known = new Set(idsOf().map(({ id }) => id));
    return session.threads.subscribe(() => {
      const now = idsOf();
      for (const { id, by, byId, text } of now) {
        if (!known.has(id) && byId !== session.opened.me.id)
          announce(t("heard", { by, text: excerpt(text, 80) }));
      }
      known = new Set(now.map(({ id }) => id));
    });
  }, [session, t]);

  return open.length === 0 ? null : <Pins threads={open} />;
}

function Pins({ threads }: { readonly threads: readonly Thread[] }) {
  const t = useTranslations("board.comments");
  const session = useSession();
  const screen = useScreen();
  const nodes = useBoardPart((view) => view.nodes);
  const seen = useReadable(session.seen.ids);
  const zoom = useStore(zoomOf);
  const way = useReadable(orientation);
  return (
    <ViewportPortal>
      {threads.map((thread) => {
        const [first] = thread.comments;
        const [x, y] = threadPlace(thread, nodes, way);
        return (
          <button
            key={thread.id}
            type="button"
            className={`${styles.pin} nodrag nopan`}
            data-unread={isUnread(thread, seen, session.opened.me.id)}
            // As large at every zoom; its lower left corner is what points.
            style={{ transform: `translate(${x - 8}px, ${y - 36}px) scale(${1 / Math.max(zoom, 0.3)})` }}
            aria-label={t("pin", { by: first?.by ?? "", text: excerpt(first?.text ?? "", 60) })}
            onClick={() => {
              screen.panels.set({ ...screen.panels.get(), comments: true });
              screen.thread.set({ kind: "thread", id: thread.id });
            }}
          >
            <span aria-hidden="true">{thread.comments.length}</span>
          </button>
        );
      })}
    </ViewportPortal>
  );
}
