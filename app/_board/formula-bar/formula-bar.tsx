"use client";

import { namesOn } from "@gradboard/board";
import { limits } from "@gradboard/protocol";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useDeferredValue, useId, useMemo, useRef, useState } from "react";
import { FaultLine } from "../../_formula/fault-line";
import { formulas } from "../../_formula/formulas";
import type { FormulaReading } from "../../_formula/read-formula";
import { Button } from "../../_ui/button";
import { Sentence } from "../../_ui/sentence";
import { useToast } from "../../_ui/toast";
import { MathLine } from "../inspector/math-line";
import { useActions } from "../session/use-actions";
import { useComputedBoard, useSession } from "../session/use-session";
import { useWalkthrough, useWalkthroughState } from "../walkthrough/walkthrough-context";
import styles from "./formula-bar.module.css";
import { TargetReading } from "./target-reading";

/** Adds a formula to the board, and always says what the board computes. */
export function FormulaBar() {
  const { canEdit } = useSession();
  const { mode } = useWalkthroughState(useWalkthrough());
  return (
    <div className={styles.bar} data-walkthrough={mode !== null}>
      {canEdit && <FormulaField />}
      <TargetReading />
    </div>
  );
}

const unread: FormulaReading = { kind: "empty" };

function FormulaField() {
  const t = useTranslations("board.formula");
  const session = useSession();
  const actions = useActions();
  const toast = useToast();
  const problems = useTranslations("common.problem");
  const [language, setLanguage] = useState(formulas.here);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const read = useDeferredValue(text);
  const board = useComputedBoard();
  const reading = useMemo(
    () => language?.readFormula(read, namesOn(board)) ?? unread,
    [language, read, board],
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    formulas.use(
      ({ readFormula }) => take(readFormula(text, namesOn(session.computed.get().board))),
      () => toast(problems("offline"), "problem"),
    );
  };

  const take = (wanted: FormulaReading) => {
    if (wanted.kind === "empty") return setRefused(t("empty"));
    if (wanted.kind === "fault") {
      const { position, length, message } = wanted.fault;
      field.current?.setSelectionRange(position, position + Math.max(1, length));
      return setRefused(message);
    }
    actions.addFormula(text, () => setText(""));
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label htmlFor={id} className={styles.label}>
        {t("label")}
      </label>
      <input
        ref={field}
        id={id}
        className={styles.input}
        value={text}
        placeholder={t("placeholder")}
        maxLength={limits.formula}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={refused === null ? undefined : true}
        aria-describedby={`${id}-note`}
        onFocus={() => formulas.use(setLanguage, () => {})}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRefused(null);
        }}
      />
      <Button type="submit" icon={<Plus aria-hidden="true" />}>
        {t("add")}
      </Button>
      <div id={`${id}-note`} className={styles.note}>
        {refused !== null && (
          <p role="alert" className={styles.refused}>
            <Sentence text={refused} />
          </p>
        )}
        {reading.kind === "fault" && <FaultLine text={read} fault={reading.fault} loud={refused !== null} />}
        {reading.kind === "read" && (
          <div className={styles.echo}>
            <span className={styles.caption}>{t("reading")}</span>
            <MathLine className={styles.line} latex={reading.latex} />
          </div>
        )}
      </div>
    </form>
  );
}
