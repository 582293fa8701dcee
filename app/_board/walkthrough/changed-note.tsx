"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import { useReadable, useSession } from "../session/use-session";
import styles from "./together.module.css";

/** Says that the board is not what the walkthrough runs on any more; the presenter chooses what is to be done. */
export function ChangedNote() {
  const t = useTranslations("walkthrough.changed");
  const session = useSession();
  const presentation = useReadable(session.presentation);
  if (presentation === null) return null;
  const { presenter, kept, question } = presentation;
  // Beginning again would end the question before its answer is shown.
  const mayRestart = presenter.self && question?.open !== true;
  return (
    <div className={styles.note} role="status" data-quiet={kept}>
      <p>{t(kept ? "kept" : presenter.self ? "choose" : "told")}</p>
      {mayRestart && (
        <Button size="s" onClick={() => session.command({ kind: "restart" })}>
          {t("restart")}
        </Button>
      )}
      {presenter.self && !kept && (
        <Button size="s" variant="quiet" onClick={() => session.command({ kind: "keep" })}>
          {t("keep")}
        </Button>
      )}
    </div>
  );
}
