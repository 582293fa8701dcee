"use client";

import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import styles from "./notice.module.css";

type NoticeProps = { readonly title: string; readonly sentence: string | null; readonly busy?: boolean };

/** Instead of a board: that it is coming, or why it is not. */
export function Notice({ title, sentence, busy = false }: NoticeProps) {
  const t = useTranslations("board.screen");
  return (
    <main className={styles.notice}>
      {busy && <LoaderCircle className={styles.spinner} aria-hidden="true" />}
      <h1 className={styles.title}>{title}</h1>
      {sentence !== null && <p role="alert">{sentence}</p>}
      {!busy && <Link href="/">{t("home")}</Link>}
    </main>
  );
}
