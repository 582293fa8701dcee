"use client";

import { formatNumber, latexOf, targetLatex } from "@gradboard/autodiff";
import { graphOf } from "@gradboard/board";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { MathLine, READABLE } from "../inspector/math-line";
import { useComputedBoard, useNodeView } from "../session/use-session";
import styles from "./formula-bar.module.css";

/** What is differentiated, typeset: L = (4x + 1)², or with the name it has. */
export function TargetReading() {
  const t = useTranslations("board.formula");
  const board = useComputedBoard();
  const target = useNodeView(board.target ?? "");
  const graph = graphOf(board);
  const latex = useMemo(
    () =>
      board.target === null
        ? null
        : `${targetLatex(graph, board.target)} = ${latexOf(graph, board.target, READABLE)}`,
    [graph, board.target],
  );
  return (
    <section className={styles.target} aria-label={t("target")}>
      {latex === null || target === undefined ? (
        <p className={styles.none}>{t("noTarget")}</p>
      ) : (
        <>
          <MathLine latex={latex} className={styles.line} />
          {target.showsValue && <span className={styles.value}>= {formatNumber(target.value)}</span>}
        </>
      )}
    </section>
  );
}
