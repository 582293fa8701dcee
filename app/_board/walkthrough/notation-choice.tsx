"use client";

import { notations } from "@gradboard/autodiff/teaching";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useReadable } from "../session/use-session";
import { notation, setNotation } from "./notation-setting";
import styles from "./walkthrough-panel.module.css";

/** How gradients are written, for this person alone. */
export function NotationChoice() {
  const t = useTranslations("walkthrough.notation");
  const chosen = useReadable(notation);
  const id = useId();
  return (
    <span className={styles.notation}>
      <label htmlFor={id} className="visually-hidden">
        {t("label")}
      </label>
      <select
        id={id}
        className="nodrag nokey nowheel"
        value={chosen}
        onChange={(event) => {
          const next = notations.find((each) => each === event.target.value);
          if (next !== undefined) setNotation(next);
        }}
      >
        {notations.map((each) => (
          <option key={each} value={each}>
            {t(each)}
          </option>
        ))}
      </select>
    </span>
  );
}
