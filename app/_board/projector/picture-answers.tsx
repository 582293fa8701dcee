"use client";

import { useTranslations } from "next-intl";
import { useReadable, useSession } from "../session/use-session";
import styles from "./graph-picture.module.css";

type PictureAnswersProps = { readonly x: number; readonly y: number };

/** How many were right, below the node that was asked about, as soon as the presenter shows what was answered. */
export function PictureAnswers({ x, y }: PictureAnswersProps) {
  const t = useTranslations("walkthrough.answers");
  const distribution = useReadable(useSession().presentation)?.question?.distribution ?? null;
  if (distribution === null) return null;
  const { right, slips, other } = distribution;
  const all = right + other + slips.reduce((sum, { count }) => sum + count, 0);
  return (
    <text className={styles.answers} x={x} y={y + 36}>
      {t("rightOf", { right, all })}
    </text>
  );
}
