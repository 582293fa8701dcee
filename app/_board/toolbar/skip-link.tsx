"use client";

import { useTranslations } from "next-intl";
import { flushSync } from "react-dom";
import { useScreen } from "../screen/use-screen";
import styles from "./skip-link.module.css";

/** For the keyboard: past the toolbar, to the graph as a list, which opens if it is closed. */
export function SkipLink() {
  const t = useTranslations("board.screen");
  const { panels } = useScreen();
  return (
    <button
      type="button"
      className={styles.skip}
      onClick={() => {
        flushSync(() => panels.set({ ...panels.get(), outline: true, comments: false }));
        document.getElementById("outline")?.focus();
      }}
    >
      {t("skipToOutline")}
    </button>
  );
}
