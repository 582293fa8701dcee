"use client";

import type { Tensor } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import type { NodeView } from "../session/board-view";
import { useActions } from "../session/use-actions";
import styles from "./inspector.module.css";
import { NumberInput } from "./number-input";

/** A larger table of fields is nothing anybody types into. */
const MOST_FIELDS = 100;

type TensorFieldsProps = { readonly view: NodeView; readonly value: Tensor };

/** The numbers of a vector or matrix as a small table of fields, row by row. */
export function TensorFields({ view, value }: TensorFieldsProps) {
  const t = useTranslations("board.inspector");
  const actions = useActions();
  const { shape, data } = value;
  const columns = shape[1] ?? data.length;
  if (data.length > MOST_FIELDS)
    return <p className={styles.nothing}>{t("large", { count: data.length })}</p>;
  const set = (index: number, x: number) =>
    actions.setValue(view.id, { shape, data: data.map((each, at) => (at === index ? x : each)) });
  return (
    <fieldset
      className={styles.tensor}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(3.5rem, 1fr))` }}
    >
      <legend className="visually-hidden">{t("value")}</legend>
      {Array.from(data, (x, index) => {
        const row = Math.floor(index / columns) + 1;
        const column = (index % columns) + 1;
        const label = shape.length === 1 ? t("entry", { column }) : t("cell", { row, column });
        return (
          <NumberInput
            key={label}
            label={label}
            labelHidden
            value={x}
            onCommit={(entry) => set(index, entry)}
          />
        );
      })}
    </fieldset>
  );
}
