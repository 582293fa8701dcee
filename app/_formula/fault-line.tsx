import type { FormulaFault } from "@gradboard/autodiff";
import { Sentence } from "../_ui/sentence";
import { faultExcerpt } from "./fault-excerpt";
import styles from "./fault-line.module.css";

type FaultLineProps = {
  readonly text: string;
  readonly fault: FormulaFault;
  /** The sentence was just spoken and shown elsewhere; only the place is left to show. */
  readonly loud: boolean;
};

/** The formula near a fault with a caret under the place, and (until Enter is pressed) its sentence in grey. */
export function FaultLine({ text, fault, loud }: FaultLineProps) {
  const { before, marked, after } = faultExcerpt(text, fault.position, fault.length);
  return (
    <div className={styles.fault} data-loud={loud}>
      <code className={styles.excerpt} aria-hidden="true">
        {before}
        <mark className={styles.mark}>{marked}</mark>
        {after}
      </code>
      {!loud && (
        <p>
          <Sentence text={fault.message} />
        </p>
      )}
    </div>
  );
}
