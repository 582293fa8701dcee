"use client";

import { latexOf } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import { LazyTex } from "../../_ui/lazy-tex";
import { Prose } from "../../_ui/prose";
import { useBoardView, useReadable, useSession } from "../session/use-session";
import { StepProgress } from "../walkthrough/step-progress";
import { StepText } from "../walkthrough/step-text";
import { useWalkthrough, useWalkthroughState } from "../walkthrough/walkthrough-context";
import { GraphPicture } from "./graph-picture";
import { JoinCard } from "./join-card";
import styles from "./projector.module.css";
import { ProjectorQuestion } from "./projector-question";
import { useProjectorKeys } from "./use-projector-keys";

/** A longer formula would be too small to read, or push the graph away. */
const longestFormula = 220;

/** The formula, the graph and the step that is shown, filling the screen. */
export function ProjectorView() {
  const walkthrough = useWalkthrough();
  const t = useTranslations("walkthrough");
  const session = useSession();
  const view = useBoardView();
  const { program, board } = useReadable(session.computed);
  const state = useWalkthroughState(walkthrough);
  useProjectorKeys(walkthrough);
  const step = state.mode === null ? undefined : state.steps[state.index];
  const formula = program.target === null ? "" : latexOf(program.graph, program.target);
  return (
    <main className={styles.screen} data-phase={step?.phase ?? "none"}>
      <h1 className="visually-hidden">{t("panel")}</h1>
      <div className={styles.formula}>
        {formula !== "" && formula.length <= longestFormula && <LazyTex latex={formula} />}
      </div>
      <div className={styles.graph}>
        <GraphPicture view={view} phase={step?.phase ?? null} />
      </div>
      {step ? (
        <section className={styles.step} aria-label={t("panel")}>
          <StepProgress steps={state.steps} index={state.index} plan={board.plan} />
          <p className={styles.header}>
            <span className={styles.phase}>{t(`phase.${step.phase}`)}</span>
            <span className={styles.position}>
              {t("position", { step: state.index + 1, total: state.steps.length })}
            </span>
          </p>
          {state.question !== null ? (
            <ProjectorQuestion question={state.question} />
          ) : state.ask === null ? (
            <StepText step={step} own={state.text} large />
          ) : (
            <p className={styles.prompt}>
              <Prose text={state.ask.question.prompt} />
            </p>
          )}
        </section>
      ) : (
        state.mode !== null && <p className={styles.lost}>{t("lost")}</p>
      )}
      {walkthrough.canPresent && <p className={styles.hint}>{t("projector.hint")}</p>}
      {session.canEdit && <JoinCard boardId={session.id} />}
    </main>
  );
}
