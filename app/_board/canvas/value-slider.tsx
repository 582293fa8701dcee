"use client";

import { scalarOf } from "@gradboard/autodiff";
import { rangeOf } from "@gradboard/board";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { NodeView } from "../session/board-view";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { sliderStep, tidyStep } from "./slider-step";
import styles from "./value-slider.module.css";

/**
 * The slider of a variable. While it moves the value is a gesture that everybody sees; letting go (of the pointer or
 * of the key) makes it one edit.
 */
export function ValueSlider({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.node");
  const session = useSession();
  const actions = useActions();
  const input = useRef<HTMLInputElement>(null);
  const pending = useRef<number | null>(null);
  const keyDown = useRef(false);
  const { id, node, label } = view;
  const { min, max } = rangeOf(node);
  const step = sliderStep(min, max);
  const value = scalarOf(view.value ?? node.value ?? 0);

  useEffect(() => {
    const element = input.current;
    // Written only when it differs: the element rounds to its steps, and its own hand must not be held.
    if (element !== null && pending.current === null) element.value = String(value);
  });

  const commit = () => {
    const settled = pending.current;
    if (settled === null) return;
    pending.current = null;
    actions.setValue(id, settled);
    session.setGesture(null);
  };
  const latestCommit = useRef(commit);
  latestCommit.current = commit;

  useEffect(() => {
    const element = input.current;
    // React's onChange fires with every move; only the native event says that the hand let go.
    const settle = () => {
      if (!keyDown.current) latestCommit.current();
    };
    element?.addEventListener("change", settle);
    return () => {
      element?.removeEventListener("change", settle);
      latestCommit.current();
    };
  }, []);

  return (
    <input
      ref={input}
      type="range"
      className={`${styles.slider} nodrag nopan nowheel nokey`}
      aria-label={t("slider", { name: label })}
      min={min}
      max={max}
      step={step}
      defaultValue={value}
      disabled={!session.canEdit}
      onInput={(event) => {
        const scrubbed = tidyStep(event.currentTarget.valueAsNumber, step);
        pending.current = scrubbed;
        session.setGesture({ kind: "scrub", node: id, value: scrubbed });
      }}
      onKeyDown={() => {
        keyDown.current = true;
      }}
      onKeyUp={() => {
        keyDown.current = false;
        commit();
      }}
      onBlur={() => {
        keyDown.current = false;
        commit();
      }}
    />
  );
}
