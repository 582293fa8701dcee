"use client";

import { parse } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import { Tex } from "../_ui/tex";
import styles from "./lesson-cards.module.css";
import { type Lesson, lessons } from "./lessons";

type LessonCardsProps = {
  /** The one whose board is being made. */
  readonly making: string | null;
  readonly onStart: (lesson: Lesson) => void;
};

const typeset = new Map(
  lessons.map(({ id, formula }) => {
    const read = parse(formula);
    return [id, read.ok ? read.reading : formula];
  }),
);

/** Boards to begin with; one press each. */
export function LessonCards({ making, onStart }: LessonCardsProps) {
  const t = useTranslations("home.lessons");
  return (
    <section className={styles.section} aria-labelledby="lessons-title">
      <div>
        <h2 id="lessons-title">{t("title")}</h2>
        <p className={styles.lead}>{t("lead")}</p>
      </div>
      <ul className={styles.cards}>
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <button
              type="button"
              className={styles.card}
              aria-busy={making === lesson.id || undefined}
              onClick={() => onStart(lesson)}
            >
              <span className={styles.formula}>
                <Tex latex={typeset.get(lesson.id) ?? lesson.formula} />
              </span>
              <span className={styles.title}>{t(`${lesson.id}.title`)}</span>
              <span className={styles.note}>{t(`${lesson.id}.note`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
