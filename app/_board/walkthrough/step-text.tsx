import type { Step } from "@gradboard/autodiff";
import { LazyTex } from "../../_ui/lazy-tex";
import { Prose } from "../../_ui/prose";
import { ScrollLine } from "../../_ui/scroll-line";
import styles from "./step-text.module.css";

type StepTextProps = {
  readonly step: Step;
  /** What the lesson says here, in place of the usual words; "" for nothing. */
  readonly own?: string | undefined;
  /** For the back of a room. */
  readonly large?: boolean;
};

/** A step's sentence, spoken whenever it changes, and the same in symbols and in numbers. */
export function StepText({ step, own = "", large = false }: StepTextProps) {
  const { words, symbols, numbers } = step.explanation;
  return (
    <div className={styles.text} data-large={large}>
      <p className={styles.words} aria-live="polite">
        {own === "" ? words : <Prose text={own} />}
      </p>
      {(symbols !== "" || numbers !== "") && (
        <ScrollLine className={styles.formulas}>
          {symbols !== "" && <LazyTex latex={symbols} />}
          {numbers !== "" && numbers !== symbols && (
            <LazyTex latex={numbers} className={styles.numbers ?? ""} />
          )}
        </ScrollLine>
      )}
    </div>
  );
}
