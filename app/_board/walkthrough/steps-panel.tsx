"use client";

import type { Step } from "@gradboard/autodiff";
import { NotebookPen } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import { whenItComes } from "../../_ui/late";
import { useComputedBoard, useReadable, useSession } from "../session/use-session";
import { AskForm } from "./ask-form";
import { ChangedNote } from "./changed-note";
import { ClassControls } from "./class-controls";
import { ClassQuestion } from "./class-question";
import { JumpChoices } from "./jump-choices";
import { NotationChoice } from "./notation-choice";
import { OrientationChoice } from "./orientation-choice";
import { ReadinessLine } from "./readiness-line";
import { RefusalLine } from "./refusal-line";
import { StepControls } from "./step-controls";
import { StepProgress } from "./step-progress";
import { StepScrubber } from "./step-scrubber";
import { StepText } from "./step-text";
import { useRefit } from "./use-refit";
import { useWalkthrough, useWalkthroughState } from "./walkthrough-context";
import styles from "./walkthrough-panel.module.css";
import type { Mode } from "./walkthrough-state";
import { WhatIfTables } from "./what-if-tables";

const LessonEditor = dynamic(
  () => whenItComes(() => import("./lesson-editor")).then((module) => module.LessonEditor),
  {
    ssr: false,
  },
);

/** The step that is shown, in words, and the buttons that lead on. Sent for later: see `WalkthroughPanel`. */
export function StepsPanel({ mode }: { readonly mode: Mode }) {
  const t = useTranslations("walkthrough");
  const walkthrough = useWalkthrough();
  const state = useWalkthroughState(walkthrough);
  const { canEdit } = useSession();
  const { plan } = useComputedBoard();
  const authoring = useReadable(walkthrough.model.authoring);
  const { model, canPresent } = walkthrough;
  const { presenter, steps, index } = state;
  const step = steps[index];
  const roams = useReadable(model.roams);
  const asks = state.question?.told.open === true;
  // What is presented is the board as it began; a lesson is written on the board as it is.
  const mayWrite = mode === "alone" && canEdit;
  const writes = mayWrite && authoring;
  const presents = mode === "presenting";
  const steers = presents || mode === "alone";
  // Nothing is stepped to then, and what the class is asked needs the room.
  const isAsking = presents && asks;
  useRefit();

  const name = presenter?.name || t("someone");
  return (
    <section
      className={styles.panel}
      aria-label={t("panel")}
      data-phase={step?.phase ?? "none"}
      data-writing={writes}
      data-presents={presents}
    >
      {steers ? (
        <StepScrubber model={model} state={state} />
      ) : (
        <StepProgress steps={steps} index={index} plan={plan} />
      )}
      <div className={styles.bar}>
        <div className={styles.header}>
          {step && (!steers || isAsking) && (
            <span className={styles.phase} data-pass={step.phase} aria-current="step">
              {t(`phase.${step.phase}`)}
            </span>
          )}
          {step && steers && !isAsking && <JumpChoices model={model} state={state} />}
          {step && (
            <span className={styles.position}>{t("position", { step: index + 1, total: steps.length })}</span>
          )}
          {!isAsking && (
            <>
              <span className={styles.who}>
                {mode === "following" ? t("following", { name }) : t(state.asking ? "asking" : mode)}
              </span>
              <NotationChoice />
              <OrientationChoice />
            </>
          )}
        </div>
        <div className={styles.buttons}>
          {steers && <StepControls model={model} state={state} />}
          {presents && <ClassControls model={model} />}
          {mayWrite && (
            <Button
              variant="quiet"
              icon={<NotebookPen />}
              aria-pressed={authoring}
              onClick={() => model.authoring.set(!authoring)}
            >
              {t("author.toggle")}
            </Button>
          )}
          {mode === "following" && (
            <>
              {canPresent && (!asks || presenter?.here === false) && (
                <Button onClick={model.present}>{t("takeOver")}</Button>
              )}
              {roams && (
                <Button variant="primary" onClick={model.catchUp} aria-keyshortcuts="B">
                  {t("catchUp")}
                </Button>
              )}
              {!asks && (
                <Button variant="quiet" onClick={() => model.setFollowing(false)}>
                  {t("stopFollowing")}
                </Button>
              )}
            </>
          )}
        </div>
      </div>
      {state.changed && <ChangedNote />}
      {presenter?.here === false && <p className={styles.lost}>{t("gone", { name })}</p>}
      {state.question !== null && (
        <ClassQuestion question={state.question} model={model} presents={presents} />
      )}
      {asks ? null : state.ask !== null ? (
        <AskForm key={index} ask={state.ask} model={model} />
      ) : step ? (
        <StepText step={step} own={state.text} />
      ) : (
        <p className={styles.lost}>{t("lost")}</p>
      )}
      <div>
        <RefusalLine model={model} />
        {step !== undefined && step.phase !== "forward" && state.question === null && (
          <ReadinessLine model={model} most={presents ? 2 : 6} />
        )}
      </div>
      {writes && state.ask === null && <LessonEditor model={model} state={state} />}
      {step !== undefined && state.ask === null && !asks && !writes && (
        <WhatIf step={step} last={index === steps.length - 1} />
      )}
    </section>
  );
}

/** At the end of a walkthrough, and at every fork on the way back. */
function WhatIf({ step, last }: { readonly step: Step; readonly last: boolean }) {
  if (last) return <WhatIfTables key="end" />;
  return step.kind === "sum" ? <WhatIfTables key={step.node} fork={step.node} /> : null;
}
