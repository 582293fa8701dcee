"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import { Prose } from "../../_ui/prose";
import { useSession } from "../session/use-session";
import { AnswerBars } from "./answer-bars";
import type { ClassAsk } from "./class-ask";
import { OwnAnswer } from "./own-answer";
import { PredictForm } from "./predict-form";
import styles from "./together.module.css";
import type { WalkthroughModel } from "./walkthrough-model";

type ClassQuestionProps = {
  readonly question: ClassAsk;
  readonly model: WalkthroughModel;
  readonly presents: boolean;
};

/** The question that is put to everybody: what is asked, and what each side can do about it. */
export function ClassQuestion({ question, model, presents }: ClassQuestionProps) {
  const { told, asked } = question;
  return (
    <div className={styles.question}>
      {/* After the reveal the presenter has the step itself to speak about. */}
      {(told.open || !presents) && (
        <p className={styles.prompt} aria-live="polite">
          {asked !== null && <Prose text={asked.prompt} />}
        </p>
      )}
      {presents && <Asking question={question} />}
      {!presents && told.open && <PredictForm key={told.id} question={question} model={model} />}
      {!presents && !told.open && <OwnAnswer question={question} />}
      {told.distribution !== null && <AnswerBars distribution={told.distribution} />}
    </div>
  );
}

/** The presenter's side: how many have answered, what, and the reveal. */
function Asking({ question: { told } }: { readonly question: ClassAsk }) {
  const t = useTranslations("walkthrough.class");
  const session = useSession();
  const shown = told.distribution !== null;
  return (
    <div className={styles.asking}>
      <p className={styles.count} role="status">
        {t("answered", { count: told.answers ?? 0, people: told.people ?? 0 })}
      </p>
      <Button aria-pressed={shown} onClick={() => session.command({ kind: "distribution", shown: !shown })}>
        {t(shown ? "hideAnswers" : "showAnswers")}
      </Button>
      {told.open && (
        <Button variant="primary" onClick={() => session.command({ kind: "reveal" })}>
          {t("reveal")}
        </Button>
      )}
    </div>
  );
}
