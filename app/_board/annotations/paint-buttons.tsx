"use client";

import { PAINTS, type Paint } from "@gradboard/board";
import { useTranslations } from "next-intl";
import styles from "./annotation.module.css";

type PaintButtonsProps = { readonly value: Paint; readonly onPick: (paint: Paint) => void };

/** The few colours, to choose one of. */
export function PaintButtons({ value, onPick }: PaintButtonsProps) {
  const t = useTranslations("board.annotation");
  return (
    <fieldset className={styles.paints}>
      <legend>{t("colors")}</legend>
      {PAINTS.map((paint) => (
        <button
          key={paint}
          type="button"
          className={`${styles.annotation} ${styles.paint}`}
          data-color={paint}
          aria-label={t(`color.${paint}`)}
          aria-pressed={paint === value}
          onClick={() => onPick(paint)}
        />
      ))}
    </fieldset>
  );
}
