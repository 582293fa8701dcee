"use client";

import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { useBoardPart, useComputedBoard } from "../session/use-session";
import { StepProgress } from "./step-progress";
import styles from "./step-scrubber.module.css";
import type { WalkthroughModel } from "./walkthrough-model";
import type { WalkthroughState } from "./walkthrough-state";

type StepScrubberProps = { readonly model: WalkthroughModel; readonly state: WalkthroughState };

/** The marks of the steps as a slider. */
export function StepScrubber({ model, state: { steps, index } }: StepScrubberProps) {
  const t = useTranslations("walkthrough");
  const nodes = useBoardPart((view) => view.faces);
  const { plan } = useComputedBoard();
  const step = steps[index];
  if (step === undefined) return null;
  const style: CSSProperties & Record<"--steps", number> = { "--steps": steps.length };
  return (
    <div className={styles.scrubber} style={style}>
      <StepProgress steps={steps} index={index} plan={plan} />
      <input
        type="range"
        className={styles.range}
        aria-label={t("scrub")}
        aria-valuetext={t("scrubbed", {
          step: index + 1,
          total: steps.length,
          phase: t(`phase.${step.phase}`),
          node: nodes.get(step.node)?.label ?? "",
        })}
        min={0}
        max={steps.length - 1}
        value={index}
        onChange={(event) => model.goTo(event.target.valueAsNumber)}
      />
    </div>
  );
}
