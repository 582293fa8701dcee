import { type Step, wireKey } from "@gradboard/autodiff";
import styles from "./step-progress.module.css";

type StepProgressProps = { readonly steps: readonly Step[]; readonly index: number };

/** One mark a step, forward then backward, filled up to the one that is shown. The words beside it say the same. */
export function StepProgress({ steps, index }: StepProgressProps) {
  return (
    <div className={styles.progress} aria-hidden="true">
      {steps.map((step, at) => (
        <span
          key={[step.kind, step.node, ...step.wires.map(wireKey)].join(" ")}
          className={styles.mark}
          data-phase={step.phase}
          data-done={at <= index}
        />
      ))}
    </div>
  );
}
