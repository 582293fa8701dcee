import { type Step, stepId } from "@gradboard/autodiff";
import type { LessonPlan } from "@gradboard/board";
import styles from "./step-progress.module.css";

type StepProgressProps = {
  readonly steps: readonly Step[];
  readonly index: number;
  /** What the lesson says about them. */
  readonly plan: LessonPlan;
};

/** One mark a step, forward then backward, filled up to the one that is shown. The words beside it say the same. */
export function StepProgress({ steps, index, plan }: StepProgressProps) {
  return (
    <div className={styles.progress} aria-hidden="true">
      {steps.map((step, at) => (
        <span
          key={stepId(step)}
          className={styles.mark}
          data-phase={step.phase}
          data-done={at <= index}
          data-asks={plan.steps.get(stepId(step))?.asks ?? false}
        />
      ))}
    </div>
  );
}
