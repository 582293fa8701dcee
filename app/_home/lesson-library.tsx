"use client";

import { useTranslations } from "next-intl";
import { type Lesson, lessonGroups, lessons } from "../_lessons/lessons";
import { LessonCard } from "./lesson-card";
import styles from "./lesson-cards.module.css";

type LessonLibraryProps = {
  readonly making: string | null;
  readonly onStart: (lesson: Lesson) => void;
};

/** Every lesson but the first few, by subject. */
export function LessonLibrary({ making, onStart }: LessonLibraryProps) {
  const t = useTranslations("home.lessons.group");
  return (
    <div className={styles.library}>
      {lessonGroups
        .filter((group) => group !== "first")
        .map((group) => (
          <section key={group} className={styles.section} aria-labelledby={`lessons-${group}`}>
            <h3 id={`lessons-${group}`}>{t(group)}</h3>
            <ul className={styles.cards}>
              {lessons
                .filter((lesson) => lesson.group === group)
                .map((lesson) => (
                  <li key={lesson.id}>
                    <LessonCard lesson={lesson} busy={making === lesson.id} onStart={onStart} plain />
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
