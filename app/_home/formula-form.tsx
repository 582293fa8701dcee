"use client";

import { limits } from "@gradboard/protocol";
import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { FaultLine } from "../_formula/fault-line";
import { type FormulaReading, readFormula } from "../_formula/read-formula";
import { Button } from "../_ui/button";
import { classNames } from "../_ui/class-names";
import { Sentence } from "../_ui/sentence";
import { FormulaEcho } from "./formula-echo";
import styles from "./formula-form.module.css";

type FormulaFormProps = {
  readonly text: string;
  readonly reading: FormulaReading;
  readonly busy: boolean;
  readonly onChange: (text: string) => void;
  /** Answers with a sentence where the board could not be made. */
  readonly onSubmit: (formula: string) => Promise<string | null>;
};

/** The one big field. Quiet while somebody types; speaks up when they press Enter on something unreadable. */
export function FormulaForm({ text, reading, busy, onChange, onSubmit }: FormulaFormProps) {
  const t = useTranslations("home.formula");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [complaint, setComplaint] = useState<{ readonly sentence: string; readonly count: number } | null>(
    null,
  );

  const complain = (sentence: string) => {
    setComplaint((last) => ({ sentence, count: (last?.count ?? 0) + 1 }));
    field.current?.focus();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // `reading` may be a moment behind the field.
    const wanted = readFormula(text);
    if (wanted.kind === "empty") return complain(t("empty"));
    if (wanted.kind === "fault") {
      const { position, length, message } = wanted.fault;
      complain(t("caretAt", { column: position + 1, message }));
      field.current?.setSelectionRange(position, position + Math.max(1, length));
      return;
    }
    const failure = await onSubmit(text);
    if (failure !== null) complain(failure);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label htmlFor={id} className={styles.label}>
        {t("label")}
      </label>
      <div className={classNames(styles.row, complaint && styles.wrong)}>
        <input
          ref={field}
          id={id}
          className={styles.input}
          value={text}
          placeholder="(4*x+1)^2"
          maxLength={limits.formula}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-invalid={complaint ? true : undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            setComplaint(null);
            onChange(event.target.value);
          }}
        />
        <Button type="submit" variant="primary" size="l" busy={busy} className={styles.submit ?? ""}>
          {t("make")}
          <ArrowRight aria-hidden="true" size={20} />
        </Button>
      </div>
      <div id={`${id}-note`} className={styles.note}>
        {complaint && (
          <p key={complaint.count} role="alert" className={styles.complaint}>
            <Sentence text={complaint.sentence} />
          </p>
        )}
        {reading.kind === "empty" && !complaint && <p>{t("hint")}</p>}
        {reading.kind === "fault" && (
          <FaultLine text={text} fault={reading.fault} loud={complaint !== null} />
        )}
        {reading.kind === "read" && <FormulaEcho latex={reading.latex} />}
      </div>
    </form>
  );
}
