"use client";

import { type Explanation, explain, formatNumber, latexOf, operation, type Value } from "@gradboard/autodiff";
import { graphOf } from "@gradboard/board";
import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { classNames } from "../../_ui/class-names";
import { useScreen } from "../screen/use-screen";
import type { NodeView } from "../session/board-view";
import { useLater } from "../session/use-later";
import { useReadable, useSession } from "../session/use-session";
import { notation } from "../walkthrough/notation-setting";
import styles from "./inspector.module.css";
import { MathLine, READABLE } from "./math-line";

/** What a node computes, and how its value and its gradient come about, in symbols and in numbers. */
export function NodeExplanation({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.inspector");
  const session = useSession();
  const computed = useLater(useReadable(session.computed));
  const written = useReadable(notation);
  const { rule, value, gradient } = useMemo(
    () => explain(computed.program, view.id, written),
    [computed, view.id, written],
  );
  // The value of a leaf is not computed: its field says it all.
  const isComputed = operation(view.node.op)?.kind === "scalar";
  const reading = useMemo(
    () => latexOf(graphOf(computed.board), view.id, READABLE),
    [computed.board, view.id],
  );
  return (
    <>
      {isComputed && <MathLine className={styles.reading} latex={reading} />}
      {view.showsValue ? (
        isComputed && <Part kind="forward" title={t("forward")} number={view.value} explanation={value} />
      ) : (
        <p className={styles.nothing}>{t("hidden")}</p>
      )}
      {view.showsGradient && gradient !== null && (
        <Part
          kind="backward"
          title={t("backward")}
          number={view.gradient}
          explanation={gradient}
          rule={isComputed ? rule : ""}
        />
      )}
    </>
  );
}

type PartProps = {
  readonly kind: "forward" | "backward";
  readonly title: string;
  readonly number: Value | undefined;
  readonly explanation: Explanation;
  /** Name of the calculus rule; empty where there is none to name. */
  readonly rule?: string;
};

const Part = memo(function Part({ kind, title, number, explanation, rule = "" }: PartProps) {
  const { moreDigits } = useReadable(useScreen().settings);
  return (
    <section className={classNames(styles.part, styles[kind])} aria-label={title}>
      <header className={styles.partHeader}>
        <h3 className={styles.partTitle}>{title}</h3>
        <span className={styles.number}>{formatNumber(number, moreDigits ? 12 : 6)}</span>
      </header>
      <p className={styles.words}>{explanation.words}</p>
      {number !== undefined && (
        <>
          <MathLine className={styles.math} latex={explanation.symbols} />
          <MathLine className={styles.math} latex={explanation.numbers} />
        </>
      )}
      {rule !== "" && <p className={styles.rule}>{rule}</p>}
    </section>
  );
});
