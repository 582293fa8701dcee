"use client";

import { limits } from "@gradboard/protocol";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../_ui/button";
import { TextField } from "../../_ui/text-field";
import type { ClassAsk } from "./class-ask";
import styles from "./together.module.css";
import type { WalkthroughModel } from "./walkthrough-model";

type PredictFormProps = { readonly question: ClassAsk; readonly model: WalkthroughModel };

/** A student's answer, which can be changed until the answer is shown. Whether it is right is said only then. */
export function PredictForm({ question: { told, asked, sending }, model }: PredictFormProps) {
  const t = useTranslations("walkthrough.predict");
  const [text, setText] = useState(sending ?? told.own ?? "");
  const [unreadable, setUnreadable] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") setUnreadable(!model.answerClass(text));
  };
  const state = unreadable ? "unreadable" : sending !== null ? "sending" : told.own !== null ? "sent" : null;
  return (
    <form className={styles.predict} onSubmit={submit} noValidate>
      <TextField
        label={t("answer")}
        labelHidden
        placeholder={t("answer")}
        mono
        inputMode="text"
        autoComplete="off"
        value={text}
        maxLength={limits.answer}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" variant="primary">
        {t(told.own === null ? "send" : "change")}
      </Button>
      <p className={styles.sent} role="status" data-kind={state ?? "none"}>
        {state === "unreadable" && asked !== null && t(state, asked.form)}
        {(state === "sending" || state === "sent") && t(state, { answer: sending ?? told.own ?? "" })}
      </p>
    </form>
  );
}
