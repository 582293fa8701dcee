"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { TextField } from "../../_ui/text-field";
import { editableNumber, type NumberFault, parseNumber } from "./parse-number";

type NumberInputProps = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: number;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly onCommit: (value: number) => void;
};

/**
 * A field for a number. What is typed stays here until Enter or until the field is left, so that half a number never
 * reaches the board; Escape gives it up. Arrow up and down go in steps of one.
 */
export function NumberInput({ value, onCommit, ...field }: NumberInputProps) {
  const t = useTranslations("board.inspector.number");
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<NumberFault | null>(null);

  const commit = () => {
    if (draft === null) return;
    const parsed = parseNumber(draft);
    if (!parsed.ok) {
      setFault(parsed.fault);
      return;
    }
    reset();
    if (parsed.value !== value) onCommit(parsed.value);
  };
  const latestCommit = useRef(commit);
  latestCommit.current = commit;
  useEffect(
    // Selecting another node takes the field away before it loses the focus.
    () => () => latestCommit.current(),
    [],
  );
  const reset = () => {
    setDraft(null);
    setFault(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    else if (event.key === "Escape") reset();
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      const from = draft === null ? value : parseNumber(draft);
      const base = typeof from === "number" ? from : from.ok ? from.value : value;
      reset();
      onCommit(Number((base + (event.key === "ArrowUp" ? 1 : -1)).toPrecision(12)));
    }
  };

  return (
    <TextField
      {...field}
      inputMode="text"
      value={draft ?? editableNumber(value)}
      error={fault === null ? null : t(fault)}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        setFault(null);
      }}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={onKeyDown}
      onBlur={commit}
    />
  );
}
