"use client";

import type { NodeId } from "@gradboard/autodiff";
import { type WrongPass, whatIf } from "@gradboard/autodiff/teaching";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReadable, useSession } from "../session/use-session";
import styles from "./what-if-tables.module.css";

const slips: readonly WrongPass[] = ["recursed", "overwrote"];
/** At a fork only this one has done its harm already: recursion does it behind the fork, where nothing is shown yet. */
const slipsAtFork: readonly WrongPass[] = ["overwrote"];
/** More lines say nothing new. */
const most = 12;

type WhatIfTablesProps = {
  /** The fork that has been summed up; at the end of the walkthrough all of them count. */
  readonly fork?: NodeId | undefined;
};

/** What the two usual mistakes would have made of the backward pass, beside what is right. */
export function WhatIfTables({ fork }: WhatIfTablesProps) {
  const t = useTranslations("walkthrough.whatIf");
  const { program } = useReadable(useSession().computed);
  const [shown, setShown] = useState<WrongPass | null>(null);
  const found = shown === null ? null : whatIf(program, shown);
  const compared = found?.kind === "compared" ? found.nodes : [];
  const told = compared.filter(({ node, isWrong }) => (fork === undefined ? isWrong : node === fork));
  return (
    <div className={styles.whatIf}>
      <p className={styles.questions}>
        <span>{t("title")}</span>
        {(fork === undefined ? slips : slipsAtFork).map((slip) => (
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
        {found !== null && fork === undefined && <p>{found.words}</p>}
        {told.length > 0 && (
          <ul className={styles.wrong}>
            {told.slice(0, most).map(({ node, words }) => (
              <li key={node}>{words}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
