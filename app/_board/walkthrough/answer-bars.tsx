"use client";

import type { Distribution } from "@gradboard/protocol";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import styles from "./answer-bars.module.css";

type AnswerBarsProps = {
  readonly distribution: Distribution;
  /** Without the sentences, where there is little room. */
  readonly brief?: boolean;
};

/** How many were right, and how many made which mistake; the longest bar is all of them. */
export function AnswerBars({ distribution, brief = false }: AnswerBarsProps) {
  const t = useTranslations("walkthrough.answers");
  const { right, slips, other } = distribution;
  const rows = [
    { key: "right", kind: "right", text: t("right"), count: right },
    ...slips.map(({ slug, explanation, count }) => ({
      ...{ key: `slip ${slug}`, kind: "slip", text: brief ? slug.replaceAll("-", " ") : explanation, count },
    })),
    ...(other > 0 ? [{ key: "other", kind: "other", text: t("other"), count: other }] : []),
  ];
  const all = Math.max(
    1,
    rows.reduce((sum, { count }) => sum + count, 0),
  );
  return (
    <ul className={styles.bars} data-brief={brief} aria-label={t("label")}>
      {rows.map(({ key, kind, text, count }) => {
        const style: CSSProperties & Record<"--part", string> = { "--part": `${(100 * count) / all}%` };
        return (
          <li key={key} className={styles.row} data-kind={kind} style={style}>
            <strong className={styles.count}>{count}</strong>
            <span className={styles.text}>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
