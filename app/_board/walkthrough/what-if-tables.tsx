"use client";

import { type WrongPass, whatIf } from "@gradboard/autodiff/teaching";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReadable, useSession } from "../session/use-session";
import styles from "./what-if-tables.module.css";

const slips: readonly WrongPass[] = ["recursed", "overwrote"];
/** More lines say nothing new. */
const most = 12;

/** At the end of a walkthrough: what the two usual mistakes would have made of it, beside what is right. */
export function WhatIfTables() {
  const t = useTranslations("walkthrough.whatIf");
  const { program } = useReadable(useSession().computed);
  const [shown, setShown] = useState<WrongPass | null>(null);
  const found = shown === null ? null : whatIf(program, shown);
  const wrong = found?.kind === "compared" ? found.nodes.filter(({ isWrong }) => isWrong) : [];
  return (
    <div className={styles.whatIf}>
      <p className={styles.questions}>
        <span>{t("title")}</span>
        {slips.map((slip) => (
          <button
            key={slip}
            type="button"
            className={styles.question}
            aria-pressed={shown === slip}
            onClick={() => setShown(shown === slip ? null : slip)}
          >
            {t(slip)}
          </button>
        ))}
      </p>
      <div role="status">
        {found !== null && <p>{found.words}</p>}
        {wrong.length > 0 && (
          <ul className={styles.wrong}>
            {wrong.slice(0, most).map(({ node, words }) => (
              <li key={node}>{words}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
