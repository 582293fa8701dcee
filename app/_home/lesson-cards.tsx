"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Lesson, lessons } from "../_lessons/lessons";
import { Button } from "../_ui/button";
import { classNames } from "../_ui/class-names";
import { LessonCard } from "./lesson-card";
import styles from "./lesson-cards.module.css";
import { LessonLibrary } from "./lesson-library";

type LessonCardsProps = {
  /** The one whose board is being made. */
  readonly making: string | null;
  readonly onStart: (lesson: Lesson) => void;
};

const first = lessons.filter(({ group }) => group === "first");

/** Boards to begin with, one press each: the first few as cards, all others on request. */
export function LessonCards({ making, onStart }: LessonCardsProps) {
  const t = useTranslations("home.lessons");
  const [all, setAll] = useState(false);
  return (
    <section className={styles.section} aria-labelledby="lessons-title">
      <div>
        <h2 id="lessons-title">{t("title")}</h2>
        <p className={styles.lead}>{t("lead")}</p>
      </div>
      <ul className={classNames(styles.cards, styles.few)}>
        {first.map((lesson) => (
          <li key={lesson.id}>
            <LessonCard lesson={lesson} busy={making === lesson.id} onStart={onStart} />
          </li>
        ))}
      </ul>
      <div>
        <Button
          icon={all ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t("fewer") : t("all", { count: lessons.length })}
        </Button>
      </div>
      {all && <LessonLibrary making={making} onStart={onStart} />}
    </section>
  );
}
