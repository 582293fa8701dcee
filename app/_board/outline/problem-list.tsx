"use client";

import { AlertTriangle, Unlink } from "lucide-react";
import { useTranslations } from "next-intl";
import { Sentence } from "../../_ui/sentence";
import panel from "../screen/panel.module.css";
import { isMarked, nodesOfProblem } from "../session/problems";
import { useBoardPart, useSession } from "../session/use-session";
import styles from "./outline.module.css";

/** What is wrong with the board, each with a way to the place. */
export function ProblemList() {
  const t = useTranslations("board.outline");
  const session = useSession();
  const all = useBoardPart((view) => view.problems);
  if (all.length === 0) return null;
  // What is only not connected is no mistake, so it comes last.
  const problems = [...all.filter(isMarked), ...all.filter((problem) => !isMarked(problem))];
  return (
    <section className={styles.problems}>
      <h2 className={panel.title}>{t("problems")}</h2>
      <ul aria-label={t("problems")}>
        {problems.map((problem) => {
          const nodes = nodesOfProblem(problem).filter((id) => session.view.get().nodes.has(id));
          const [first] = nodes;
          return (
            <li
              key={`${problem.kind} ${problem.message} ${nodes.join(" ")}`}
              className={isMarked(problem) ? styles.problem : styles.remark}
            >
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
        })}
      </ul>
    </section>
  );
}
