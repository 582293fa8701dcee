"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../_ui/button";
import { Prose } from "../../_ui/prose";
import { TextField } from "../../_ui/text-field";
import styles from "./ask-form.module.css";
import type { Ask } from "./questioner";
import type { WalkthroughModel } from "./walkthrough-model";

type AskFormProps = { readonly ask: Ask; readonly model: WalkthroughModel };

/** A step's question: a field for the number, and what helps after a wrong one. */
export function AskForm({ ask, model }: AskFormProps) {
  const t = useTranslations("walkthrough.ask");
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const [helped, setHelped] = useState(false);
  const { question, verdict, hint } = ask;
  useEffect(() => {
    // Where the keyboard was used to come here, the answer can be typed at once.
    if (document.activeElement === document.body || document.activeElement?.closest("section") !== null)
      field.current?.focus();
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    model.answer(text);
    field.current?.select();
  };

  return (
    <form className={styles.ask} onSubmit={submit} noValidate>
      <p className={styles.prompt} aria-live="polite">
        <Prose text={question.prompt} />
      </p>
      <div className={styles.row}>
        <TextField
          ref={field}
          label={t("answer")}
          labelHidden
          placeholder={t("answer")}
          mono
          inputMode="text"
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" variant="primary">
          {t("check")}
        </Button>
        {hint !== "" && (
          <Button variant="quiet" aria-pressed={helped} onClick={() => setHelped(!helped)}>
            {t("hint")}
          </Button>
        )}
        <Button variant="quiet" onClick={model.giveUp}>
          {t("show")}
        </Button>
      </div>
      {helped && (
        <p role="status">
          <Prose text={hint} />
        </p>
      )}
      <p className={styles.verdict} role="status" data-kind={verdict?.kind ?? "none"}>
        {verdict !== null && verdict.kind !== "right" && verdict.hint}
      </p>
    </form>
  );
}
