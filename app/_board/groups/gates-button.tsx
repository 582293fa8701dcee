"use client";

import { latexOf, type Operation, parse } from "@gradboard/autodiff";
import { Workflow } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import { MathLine } from "../inspector/math-line";
import { useActions } from "../session/use-actions";
import styles from "./group-details.module.css";

type GatesButtonProps = { readonly id: string; readonly record: Operation };

/** Of an operation that is made of simpler ones: which, and a way to see them on the board. */
export function GatesButton({ id, record }: GatesButtonProps) {
  const t = useTranslations("groups");
  const actions = useActions();
  const parsed = parse(record.parts?.formula ?? "");
  return (
    <section className={styles.folding}>
      {parsed.ok && <MathLine latex={latexOf(parsed.graph, parsed.target)} />}
      <Button icon={<Workflow aria-hidden="true" />} onClick={() => actions.spellOut(id)}>
        {t("spellOut")}
      </Button>
    </section>
  );
}
