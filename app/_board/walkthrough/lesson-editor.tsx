"use client";

import { stepId, walkthrough } from "@gradboard/autodiff";
import { blankOut, moveStep, stepQuestion } from "@gradboard/autodiff/teaching";
import {
  clearLesson,
  isLesson,
  openedPlan,
  plainStep,
  saidAt,
  setLessonIntro,
  setLessonStep,
  setStepOrder,
} from "@gradboard/board";
import { ArrowLeftToLine, ArrowRightToLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../_ui/button";
import { useToast } from "../../_ui/toast";
import { useReadable, useSession } from "../session/use-session";
import styles from "./lesson-editor.module.css";
import { LessonField } from "./lesson-field";
import { notation } from "./notation-setting";
import type { WalkthroughModel } from "./walkthrough-model";
import type { WalkthroughState } from "./walkthrough-state";

type LessonEditorProps = { readonly model: WalkthroughModel; readonly state: WalkthroughState };

/** What the lesson says at the step that is shown, where the step comes, and how the lesson begins. */
export function LessonEditor({ model, state: { steps, index } }: LessonEditorProps) {
  const t = useTranslations("walkthrough.author");
  const session = useSession();
  const toast = useToast();
  const { program, board } = useReadable(session.computed);
  const texts = useReadable(session.texts.known);
  const written = useReadable(notation);
  const [refused, setRefused] = useState<{ readonly at: number; readonly reason: string } | null>(null);
  const step = steps[index];
  if (step === undefined) return null;
  const id = stepId(step);
  const plan = openedPlan(board.plan, texts);
  const said = plan.steps.get(id) ?? plainStep;
  const place = { program, steps, index };
  const before = saidAt(plan, place, false);
  const question = stepQuestion(program, step, written);

  /** A number that is worked out stays right when somebody changes the values. */
  const blanked = (text: string, own = true) => blankOut(text, place, own);
  const write = (change: Parameters<typeof setLessonStep>[2]) => {
    const done = session.edit((doc) => setLessonStep(doc, id, change));
    if (done !== null && !done.ok) toast(done.fault.message, "problem");
    return done?.ok === true;
  };
  /** What is said once the step is shown is on the board as nobody can read it there. */
  const writeSealed = async (field: "hint" | "text", text: string) => {
    const result = await session.texts.seal([blanked(text)]);
    if ("sealed" in result) return write({ [field]: result.sealed[0] ?? "" });
    toast(result.problem, "problem");
    return false;
  };
  const move = (by: -1 | 1) => {
    const moved = moveStep(program, steps, index, by);
    setRefused(moved.ok ? null : { at: index, reason: moved.reason });
    if (!moved.ok) return;
    const usual = walkthrough(program).map(stepId);
    session.edit((doc) => setStepOrder(doc, moved.order, usual));
    model.goTo(index + by);
  };

  return (
    <section className={styles.editor} aria-label={t("label")}>
      <fieldset className={styles.group}>
        <legend>{t("thisStep", { step: index + 1 })}</legend>
        <div className={styles.buttons}>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={said.asks}
              disabled={question === null}
              onChange={(event) => write({ asks: event.target.checked })}
            />
            {t(question === null ? "nothingToAsk" : "asks")}
          </label>
          <Button size="s" icon={<ArrowLeftToLine />} onClick={() => move(-1)}>
            {t("earlier")}
          </Button>
          <Button size="s" icon={<ArrowRightToLine />} onClick={() => move(1)}>
            {t("later")}
          </Button>
        </div>
        <p role="status">{refused?.at === index && refused.reason}</p>
        <div className={styles.fields}>
          {said.asks && question !== null && (
            <>
              <LessonField
                key={`${id} question`}
                label={t("question")}
                usual={question.prompt}
                value={said.question}
                read={before.question}
                onCommit={(text) => write({ question: blanked(text, false) })}
              />
              <LessonField
                key={`${id} hint`}
                label={t("hint")}
                usual={t("noHint")}
                value={said.hint}
                read={before.hint}
                onCommit={(text) => writeSealed("hint", text)}
              />
            </>
          )}
          <LessonField
            key={`${id} text`}
            label={t("text")}
            usual={step.explanation.words}
            value={said.text}
            read={saidAt(plan, place, true).text}
            onCommit={(text) => writeSealed("text", text)}
          />
        </div>
        <p className={styles.note}>{t("formulas")}</p>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t("whole")}</legend>
        <LessonField
          label={t("intro")}
          usual={t("noIntro")}
          value={board.plan.intro}
          onCommit={(text) => session.edit((doc) => setLessonIntro(doc, text))?.ok === true}
        />
        <div className={styles.buttons}>
          <Button size="s" onClick={model.walkAlone}>
            {t("try")}
          </Button>
          {isLesson(board.plan) && (
            <Button size="s" variant="quiet" onClick={() => session.edit((doc) => clearLesson(doc))}>
              {t("clear")}
            </Button>
          )}
        </div>
      </fieldset>
    </section>
  );
}
