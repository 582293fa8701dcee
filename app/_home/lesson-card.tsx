"use client";

import { parse } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { lessonTexts } from "../_lessons/lesson-texts";
import type { Lesson } from "../_lessons/lessons";
import { Tex } from "../_ui/tex";
import styles from "./lesson-cards.module.css";

type LessonCardProps = {
  readonly lesson: Lesson;
  readonly busy: boolean;
  readonly onStart: (lesson: Lesson) => void;
  /** Without the typeset formula, for long lists. */
  readonly plain?: boolean;
};

/** A lesson to press: its formula, what it is about, and where it comes from. */
export function LessonCard({ lesson, busy, onStart, plain = false }: LessonCardProps) {
  const t = useTranslations("home.lessons");
  const text = lessonTexts[lesson.id];
  const { formula, source } = lesson;
  const typeset = useMemo(() => {
    const read = plain ? null : parse(mainFormula(formula));
    return read?.ok ? read.reading : null;
  }, [formula, plain]);
  return (
    <button
      type="button"
      className={styles.card}
      data-plain={plain}
      aria-busy={busy || undefined}
      onClick={() => onStart(lesson)}
    >
      {typeset !== null && (
        <span className={styles.formula}>
          <Tex latex={typeset} />
        </span>
      )}
      <span className={styles.title}>{text?.title}</span>
      <span className={styles.note}>{text?.intro}</span>
      <span className={styles.source}>
        {t("source", { author: source.year === null ? source.author : `${source.author}, ${source.year}` })}
      </span>
    </button>
  );
}

/** A formula without the statements that only give variables their values. */
function mainFormula(formula: string): string {
  const statements = formula.split("; ");
  return statements.filter((each) => !/^\w+ = -?[\d.e-]+$/.test(each)).join("; ");
}
