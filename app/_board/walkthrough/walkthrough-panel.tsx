"use client";

import { isLesson } from "@gradboard/board";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useEffect } from "react";
import { announce } from "../../_ui/announcer";
import { Button } from "../../_ui/button";
import { whenItComes } from "../../_ui/late";
import { useComputedBoard } from "../session/use-session";
import { fetchTeaching } from "./late-teaching";
import type { StepKey } from "./step-key";
import { useStepKeys } from "./use-step-keys";
import { useWalkthrough, useWalkthroughState } from "./walkthrough-context";
import styles from "./walkthrough-panel.module.css";

const AuthoredNote = dynamic(
  () => whenItComes(() => import("./authored-note")).then((module) => module.AuthoredNote),
  {
    ssr: false,
  },
);
/** The lessons and their exercises are brought in for boards that were begun from one. */
const LessonNote = dynamic(
  () => whenItComes(() => import("./lesson-note")).then((module) => module.LessonNote),
  { ssr: false },
);

/** Sends for the steps, and for what works them out: until both are here there is nothing to show. */
export async function loadSteps() {
  await fetchTeaching();
  const { StepsPanel } = await whenItComes(() => import("./steps-panel"));
  return StepsPanel;
}

const StepsPanel = dynamic(loadSteps, { ssr: false });

/** What is said about the walkthrough, or a lesson, below the canvas. Nothing on boards without. */
export function WalkthroughPanel() {
  const t = useTranslations("walkthrough");
  const { model } = useWalkthrough();
  const { mode, presenter } = useWalkthroughState(useWalkthrough());
  const { lesson, plan } = useComputedBoard();

  // From the first moment on: what is pressed before the steps are here counts when they have come.
  const onStep = useCallback((way: StepKey) => (way === "next" ? model.next() : model.previous()), [model]);
  useStepKeys(mode === "presenting" || mode === "alone", onStep);

  const name = presenter?.name || t("someone");
  const begun = mode === "following" ? t("isPresenting", { name }) : null;
  useEffect(() => {
    // Each step speaks for itself; that there are steps now has to be said.
    if (begun !== null) announce(begun);
  }, [begun]);
  if (mode !== null) return <StepsPanel mode={mode} />;
  if (presenter === null) return isLesson(plan) ? <AuthoredNote /> : lesson === null ? null : <LessonNote />;
  return (
    <aside className={styles.note} aria-label={t("panel")}>
      <p>{t("isPresenting", { name })}</p>
      <Button size="s" onClick={model.catchUp} aria-keyshortcuts="B">
        {t("follow", { name })}
      </Button>
    </aside>
  );
}
