"use client";

import { LIMITS } from "@gradboard/board";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Prose } from "../../_ui/prose";
import styles from "./lesson-editor.module.css";

type LessonFieldProps = {
  readonly label: string;
  /** What is said where the lesson says nothing. */
  readonly usual: string;
  readonly value: string;
  /** How others read it; said where that is something else. */
  readonly read?: string;
  /** Answers false where the text could not be written. */
  readonly onCommit: (text: string) => boolean | Promise<boolean>;
};

/** A text of the lesson; written when writing ends, as one step. */
export function LessonField({ label, usual, value, read = value, onCommit }: LessonFieldProps) {
  const t = useTranslations("walkthrough.author");
  const id = useId();
  // Null while nobody writes here: what others write shows at once.
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="nodrag nokey nowheel"
        rows={2}
        maxLength={LIMITS.lessonText}
        placeholder={usual}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={async () => {
          // Until it is written the words stay, and where that failed; who goes on writing keeps theirs.
          const changed = draft !== null && draft.trim() !== value;
          if (changed && (await onCommit(draft)) === false) return;
          setDraft((now) => (now === draft ? null : now));
        }}
      />
      {read !== value && (
        <p className={styles.read}>
          {t("read")} <Prose text={read} />
        </p>
      )}
    </div>
  );
}
