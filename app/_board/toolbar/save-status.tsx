"use client";

import { Check, CloudOff, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SaveStatus as Status } from "../session/save-state";
import { useReadable, useSession } from "../session/use-session";
import styles from "./toolbar.module.css";

const shown = {
  connecting: "saving",
  saving: "saving",
  saved: "saved",
  offline: "offline",
  refused: "offline",
} as const satisfies Record<Status, string>;

const icons = { saved: Check, saving: LoaderCircle, offline: CloudOff };

/** Whether one's work is on the server's disk. Reads `Saved`, `Saving`, `Offline` or `Offline, 3 changes waiting`. */
export function SaveStatus() {
  const t = useTranslations("board.status");
  const session = useSession();
  const state = shown[useReadable(session.status)];
  const notice = useReadable(session.notice);
  const waiting = useReadable(session.waiting);
  const Icon = icons[state];
  const text = state === "offline" && waiting > 0 ? t("waiting", { count: waiting }) : t(state);
  return (
    <div
      className={styles.status}
      data-state={state}
      title={state === "offline" ? (notice ?? undefined) : undefined}
    >
      <Icon aria-hidden="true" />
      <span role="status">{text}</span>
    </div>
  );
}
