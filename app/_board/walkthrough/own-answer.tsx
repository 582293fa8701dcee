"use client";

import { formatNumber } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import { Prose } from "../../_ui/prose";
import type { ClassAsk } from "./class-ask";
import styles from "./together.module.css";

/** One's own answer and the right one side by side, with what helps after a wrong one. */
export function OwnAnswer({ question: { told, asked, hint } }: { readonly question: ClassAsk }) {
  const t = useTranslations("walkthrough.predict");
  if (asked === null) return null;
  const verdict = told.own === null ? null : asked.diagnose(told.own);
  return (
    <div className={styles.own} role="status">
      <dl className={styles.pair}>
        <div data-kind={verdict?.kind ?? "none"}>
          <dt>{t("yours")}</dt>
          <dd>{told.own ?? t("none")}</dd>
        </div>
        <div data-kind="right">
          <dt>{t("right")}</dt>
          <dd>{formatNumber(asked.correct)}</dd>
        </div>
      </dl>
      {verdict !== null && (
        <div className={styles.hints}>
          <p>{verdict.kind === "right" ? t("wasRight") : verdict.hint}</p>
          {verdict.kind !== "right" && hint !== "" && (
            <p>
              <Prose text={hint} />
            </p>
          )}
        </div>
      )}
    </div>
  );
}
