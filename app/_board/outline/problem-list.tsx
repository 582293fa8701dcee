"use client";

import { AlertTriangle, Unlink } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Button } from "../../_ui/button";
import { Sentence } from "../../_ui/sentence";
import panel from "../screen/panel.module.css";
import type { Problem } from "../session/board-view";
import { isMarked, nodesOfProblem, problemKey } from "../session/problems";
import { useBoardPart, useSession } from "../session/use-session";
import styles from "./outline.module.css";
import { PAGE, usePages } from "./use-pages";

/** What is wrong with the board, each with a way to the place. */
export function ProblemList() {
  const t = useTranslations("board.outline");
  const all = useBoardPart((view) => view.problems);
  // What is only not connected is no mistake, so it comes last.
  const problems = [...all.filter(isMarked), ...all.filter((problem) => !isMarked(problem))];
  const { shown, more, body } = usePages<Problem, HTMLUListElement>(problems);
  if (all.length === 0) return null;
  return (
    <section className={styles.problems}>
      <h2 className={panel.title}>{t("problems")}</h2>
      <ul ref={body} aria-label={t("problems")}>
        {shown.map((problem) => (
          <ProblemRow key={problemKey(problem)} problem={problem} />
        ))}
      </ul>
      {problems.length > shown.length && (
        <Button onClick={more}>
          {t("moreProblems", { count: Math.min(PAGE, problems.length - shown.length), all: problems.length })}
        </Button>
      )}
    </section>
  );
}

const ProblemRow = memo(function ProblemRow({ problem }: { readonly problem: Problem }) {
  const session = useSession();
  const nodes = nodesOfProblem(problem).filter((id) => session.view.get().nodes.has(id));
  const [first] = nodes;
  return (
    <li className={isMarked(problem) ? styles.problem : styles.remark}>
      {isMarked(problem) ? <AlertTriangle aria-hidden="true" /> : <Unlink aria-hidden="true" />}
      {first === undefined ? (
        <span>
          <Sentence text={problem.message} />
        </span>
      ) : (
        <button
          type="button"
          onClick={() => {
            session.select(nodes);
            session.canvas?.show(first);
          }}
        >
          <Sentence text={problem.message} />
        </button>
      )}
    </li>
  );
});
