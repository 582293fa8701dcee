"use client";

import { rangeOf } from "@gradboard/board";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { classNames } from "../../_ui/class-names";
import { editableNumber, type NumberFault, parseNumber } from "../inspector/parse-number";
import { useScreen } from "../screen/use-screen";
import type { NodeView } from "../session/board-view";
import { useActions } from "../session/use-actions";
import { useCanvas } from "./canvas-context";
import { sliderStep, tidyStep } from "./slider-step";
import styles from "./value-editor.module.css";

type ValueEditorProps = { readonly view: NodeView; readonly text: string | null };

/**
 * A number being typed on a node: Enter or leaving the field takes it, Escape gives it up, arrow up and down go in the
 * steps of its slider.
 */
export function ValueEditor({ view, text }: ValueEditorProps) {
  const t = useTranslations("board.node");
  const faults = useTranslations("board.inspector.number");
  const actions = useActions();
  const canvas = useCanvas();
  const screen = useScreen();
  const field = useRef<HTMLInputElement>(null);
  const said = useId();
  const value = typeof view.node.value === "number" ? view.node.value : 1;
  const [draft, setDraft] = useState(text ?? editableNumber(value));
  const [fault, setFault] = useState<NumberFault | null>(null);

  useEffect(() => {
    const input = field.current;
    input?.focus({ preventScroll: true });
    // A typed digit is the beginning of a number, what was there before is to be typed over.
    if (text === null) input?.select();
    else input?.setSelectionRange(text.length, text.length);
  }, [text]);

  // The field loses the focus when it goes, too: what was given up must not be taken then.
  const over = useRef(false);
  const close = () => {
    over.current = true;
    screen.typing.set(null);
  };
  /** Takes what was typed; answers whether it was a number. */
  const commit = (): boolean => {
    const parsed = parseNumber(draft);
    if (!parsed.ok) {
      setFault(parsed.fault);
      return false;
    }
    if (parsed.value !== value) actions.setValue(view.id, parsed.value);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Enter") {
      if (!commit()) return;
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      const { min, max } = rangeOf(view.node);
      const step = sliderStep(min, max) * (event.shiftKey ? 10 : 1);
      const parsed = parseNumber(draft);
      const from = parsed.ok ? parsed.value : value;
      setDraft(editableNumber(tidyStep(event.key === "ArrowUp" ? from + step : from - step, step)));
      return;
    } else if (event.key !== "Escape") return;
    event.preventDefault();
    close();
    canvas.focus(view.id);
  };
  return (
    <>
      <input
        ref={field}
        className={classNames(styles.editor, "nodrag nopan nowheel nokey")}
        aria-label={t("typeValue", { name: view.label })}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault === null ? undefined : said}
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        value={draft}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          setFault(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (over.current) return;
          // Half a number is given up rather than left standing where nobody is.
          commit();
          close();
        }}
      />
      {fault !== null && (
        <span id={said} role="alert" className={styles.fault}>
          {faults(fault)}
        </span>
      )}
    </>
  );
}
