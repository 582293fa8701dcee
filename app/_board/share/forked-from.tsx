"use client";

import { useTranslations } from "next-intl";
import styles from "./forked-from.module.css";

type ForkedFromProps = {
  /** Id of the board this one was copied from. */
  readonly parent: string;
};

/** Where a fork comes from. Whoever may not open the parent is told so there. */
export function ForkedFrom({ parent }: ForkedFromProps) {
  const t = useTranslations("share");
  return (
    <p className={styles.line}>
      <a href={`/b/${encodeURIComponent(parent)}`}>{t("forkedFrom")}</a>
    </p>
  );
}
