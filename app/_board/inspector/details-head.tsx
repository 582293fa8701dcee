import { Sentence } from "../../_ui/sentence";
import type { Problem } from "../session/board-view";
import { isMarked } from "../session/problems";
import styles from "./inspector.module.css";

type DetailsHeadProps = {
  readonly title: string;
  /** What it is, where the title does not say so. */
  readonly kind?: string;
  readonly problems?: readonly Problem[];
};

/** What is selected, and what is wrong with it. */
export function DetailsHead({ title, kind, problems = [] }: DetailsHeadProps) {
  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        {kind !== undefined && <p className={styles.operation}>{kind}</p>}
      </header>
      {problems.map((problem) => (
        <p key={keyOf(problem)} className={isMarked(problem) ? styles.problem : styles.remark}>
          <Sentence text={problem.message} />
        </p>
      ))}
    </>
  );
}

/** Tells the problems of one node apart: one of a kind, or one of a kind and port. */
function keyOf(problem: Problem): string {
  return "port" in problem ? `${problem.kind} ${problem.port}` : problem.kind;
}
