"use client";

import { isChangeable, isTensor } from "@gradboard/autodiff";
import { rangeOf } from "@gradboard/board";
import { useTranslations } from "next-intl";
import type { NodeView } from "../session/board-view";
import { useActions } from "../session/use-actions";
import styles from "./inspector.module.css";
import { NumberInput } from "./number-input";
import { TensorFields } from "./tensor-fields";

/** The number of a leaf, and the ends of its slider. Hidden as long as a walkthrough hides the value. */
export function ValueFields({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.inspector");
  const actions = useActions();
  const { id, node } = view;
  if (!view.showsValue) return <p className={styles.nothing}>{t("hidden")}</p>;
  const { min, max } = rangeOf(node);
  const value = view.value ?? node.value ?? 0;
  if (isTensor(value)) return <TensorFields view={view} value={value} />;
  return (
    <>
      <NumberInput label={t("value")} value={value} onCommit={(value) => actions.setValue(id, value)} />
      {isChangeable(node.op) && (
        <div className={styles.range}>
          <NumberInput
            label={t("from")}
            value={min}
            onCommit={(value) => actions.setRange(id, value, node.max ?? max)}
          />
          <NumberInput
            label={t("to")}
            value={max}
            onCommit={(value) => actions.setRange(id, node.min ?? min, value)}
          />
        </div>
      )}
    </>
  );
}
