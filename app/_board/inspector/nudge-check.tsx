"use client";

import { isTensor, nudge } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { NodeView } from "../session/board-view";
import { useReadable, useSession } from "../session/use-session";
import styles from "./inspector.module.css";
import { NumberInput } from "./number-input";

/** Small enough that most curves look straight, large enough to be followed by hand. */
const STEP = 0.01;

/** What the target does when a node is moved a little to both sides, beside what the gradient promises. */
export function NudgeCheck({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.inspector.nudge");
  const { program } = useReadable(useSession().computed);
  const [step, setStep] = useState(STEP);
  const [entry, setEntry] = useState(0);
  const last = isTensor(view.value) ? view.value.data.length - 1 : 0;
  const found = nudge(program, view.id, step, Math.min(entry, last));
  return (
    <>
      <NumberInput label={t("step")} value={step} onCommit={(h) => h > 0 && setStep(h)} />
      {last > 0 && (
        <NumberInput
          label={t("entry", { last: last + 1 })}
          value={Math.min(entry, last) + 1}
          onCommit={(n) => setEntry(Math.min(last, Math.max(0, Math.round(n) - 1)))}
        />
      )}
      <p className={styles.words} aria-live="polite">
        {found.words}
      </p>
    </>
  );
}
