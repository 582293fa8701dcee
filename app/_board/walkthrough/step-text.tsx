import type { Step } from "@gradboard/autodiff";
import { ScrollLine } from "../../_ui/scroll-line";
import { Tex } from "../../_ui/tex";
import styles from "./step-text.module.css";

type StepTextProps = {
  readonly step: Step;
  /** For the back of a room. */
  readonly large?: boolean;
};

/** A step's sentence, spoken whenever it changes, and the same in symbols and in numbers. */
export function StepText({ step, large = false }: StepTextProps) {
  const { words, symbols, numbers } = step.explanation;
  return (
    <div className={styles.text} data-large={large}>
      <p className={styles.words} aria-live="polite">
        {words}
      </p>
      {(symbols !== "" || numbers !== "") && (
        <ScrollLine className={styles.formulas}>
          {symbols !== "" && <Tex latex={symbols} />}
          {numbers !== "" && numbers !== symbols && <Tex latex={numbers} className={styles.numbers ?? ""} />}
        </ScrollLine>
      )}
    </div>
  );
}
