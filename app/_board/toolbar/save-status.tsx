"use client";

import { Refusal } from "@gradboard/protocol";
import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useToast } from "../../_ui/toast";
import type { SaveStatus as Status } from "../session/save-state";
import { useReadable, useSession } from "../session/use-session";
import styles from "./toolbar.module.css";

const shown = {
  connecting: "saving",
  saving: "saving",
  unsaved: "unsaved",
  saved: "saved",
  full: "full",
  offline: "offline",
  refused: "offline",
} as const satisfies Record<Status, string>;

const icons = {
  saved: Check,
  saving: LoaderCircle,
  unsaved: TriangleAlert,
  full: TriangleAlert,
  offline: CloudOff,
};

/** Whether one's work is on the server's disk. Reads `Saved`, `Saving`, `Not saved`, `Board full`, `Offline` or `Offline, 3 changes waiting`. */
export function SaveStatus() {
  const t = useTranslations("board.status");
  const session = useSession();
  const state = shown[useReadable(session.status)];
  const notice = useReadable(session.notice);
  const waiting = useReadable(session.waiting);
  const toast = useToast();
  const space = useReadable(session.space);
  useEffect(() => {
    if (state === "unsaved") toast(t("unsavedWhy"), "problem");
  }, [state, toast, t]);
  useEffect(() => {
    if (space === "nearly") toast(t("nearlyFull"));
  }, [space, toast, t]);
  const reasons: Partial<Record<string, string | null>> = {
    unsaved: t("unsavedWhy"),
    full: Refusal.full,
    offline: notice,
  };
  const Icon = icons[state];
  const text = state === "offline" && waiting > 0 ? t("waiting", { count: waiting }) : t(state);
  return (
    <div className={styles.status} data-state={state} title={reasons[state] ?? undefined}>
      <Icon aria-hidden="true" />
      <span role="status">{text}</span>
    </div>
  );
}
