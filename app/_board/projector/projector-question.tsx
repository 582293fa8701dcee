"use client";

import { formatNumber } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import { Prose } from "../../_ui/prose";
import { AnswerBars } from "../walkthrough/answer-bars";
import type { ClassAsk } from "../walkthrough/class-ask";
import styles from "./projector-question.module.css";

/** What the class is asked, how many have answered, and what, once the presenter shows it; nobody's name. */
export function ProjectorQuestion({ question: { told, asked } }: { readonly question: ClassAsk }) {
  const t = useTranslations("walkthrough");
  return (
    <div className={styles.question}>
      <p className={styles.prompt}>{asked !== null && <Prose text={asked.prompt} />}</p>
      <p className={styles.state} role="status">
        {t("class.answered", { count: told.answers ?? 0, people: told.people ?? 0 })}
        {!told.open && asked !== null && (
          <strong className={styles.right}>
            {t("predict.right")}: {formatNumber(asked.correct)}
          </strong>
        )}
      </p>
      {told.distribution !== null && <AnswerBars distribution={told.distribution} />}
    </div>
  );
}
