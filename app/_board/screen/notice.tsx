"use client";

import { LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { MessagePage } from "../../_ui/message-page";
import styles from "./notice.module.css";

/** Instead of a board: that it is coming, and what keeps it. */
export function Opening({ sentence }: { readonly sentence: string | null }) {
  const t = useTranslations("board.screen");
  return (
    <main className={styles.notice}>
      <LoaderCircle className={styles.spinner} aria-hidden="true" />
      <h1 className={styles.title}>{t("opening")}</h1>
      {sentence !== null && <p role="alert">{sentence}</p>}
    </main>
  );
}

/** Instead of a board: why it does not open, and the way home. */
export function Closed({ sentence }: { readonly sentence: string }) {
  const t = useTranslations("board.screen");
  return <MessagePage title={t("closed")} body={sentence} home={t("home")} />;
}
