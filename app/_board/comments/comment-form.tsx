"use client";

import { LIMITS } from "@gradboard/board";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../_ui/button";
import styles from "./comments.module.css";

type CommentFormProps = {
  readonly label: string;
  readonly submit: string;
  /** Answers whether it was taken; the field is emptied then. */
  readonly onSubmit: (text: string) => boolean;
  readonly onCancel?: () => void;
  readonly focused?: boolean;
};

/** A field for a comment and its button. Ctrl+Enter sends, Escape gives up. */
export function CommentForm({ label, submit, onSubmit, onCancel, focused = false }: CommentFormProps) {
  const t = useTranslations("board.comments");
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const send = () => {
    if (text.trim() !== "" && onSubmit(text)) setText("");
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        placeholder={label}
        rows={2}
        maxLength={LIMITS.commentLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            send();
          } else if (event.key === "Escape" && onCancel !== undefined) {
            event.stopPropagation();
            onCancel();
          }
        }}
      />
      <div className={styles.row}>
        <Button type="submit" variant="primary" size="s" disabled={text.trim() === ""}>
          {submit}
        </Button>
        {onCancel !== undefined && (
          <Button variant="quiet" size="s" onClick={onCancel}>
            {t("cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
