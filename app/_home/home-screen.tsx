"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { You } from "../_account/you";
import { readFormula } from "../_formula/read-formula";
import { I18nProvider } from "../_i18n/i18n-provider";
import { lessonTexts } from "../_lessons/lesson-texts";
import { type Lesson, lessonBoard } from "../_lessons/lessons";
import { Button } from "../_ui/button";
import { ThemeToggle } from "../_ui/theme-toggle";
import { useToast } from "../_ui/toast";
import { Wordmark } from "../_ui/wordmark";
import home from "../messages/en/home.json";
import { BoardList } from "./board-list";
import { FormulaForm } from "./formula-form";
import { GraphPreview } from "./graph-preview";
import styles from "./home-screen.module.css";
import { LessonCards } from "./lesson-cards";
import { OpenFile } from "./open-file";
import { OpenLink } from "./open-link";
import { useCreateBoard } from "./use-create-board";
import { usePreview } from "./use-preview";

/** The first page: make a board from a formula, from nothing or from a lesson, or go on with one. */
export function HomeScreen() {
  return (
    <I18nProvider more={{ home }}>
      <Home />
    </I18nProvider>
  );
}

function Home() {
  const t = useTranslations("home");
  const common = useTranslations("common");
  const toast = useToast();
  const { making, create } = useCreateBoard();
  const [text, setText] = useState("");
  const read = useDeferredValue(text);
  const reading = useMemo(() => readFormula(read), [read]);
  const { formula, preview } = usePreview(read, reading);

  const make = async (what: string, lesson?: Lesson) => {
    const failure = await create(what, lesson ? lessonBoard(lesson, lessonTexts[lesson.id]?.title) : {});
    if (failure !== null) toast(failure, "problem");
  };

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Wordmark name={common("name")} />
        <div className={styles.tools}>
          <You />
          <ThemeToggle />
        </div>
      </header>
      <main className={styles.main}>
        <section className={styles.hero}>
          <div className={styles.words}>
            <h1 className={styles.title}>{t("title")}</h1>
            <p className={styles.lead}>{t("lead")}</p>
            <FormulaForm
              text={text}
              reading={reading}
              busy={making === "formula"}
              onChange={setText}
              onSubmit={(wanted) => create("formula", { formula: wanted })}
            />
            <div className={styles.others}>
              <Button
                icon={<Plus />}
                busy={making === "empty"}
                title={t("start.emptyHint")}
                onClick={() => void make("empty")}
              >
                {t("start.empty")}
              </Button>
              <OpenFile busy={making === "file"} onOpen={(file) => create("file", { file })} />
              <OpenLink />
            </div>
          </div>
          <div className={styles.picture}>
            <GraphPreview formula={formula} preview={preview} />
          </div>
        </section>
        <LessonCards making={making} onStart={(lesson) => void make(lesson.id, lesson)} />
        <BoardList />
      </main>
    </div>
  );
}
