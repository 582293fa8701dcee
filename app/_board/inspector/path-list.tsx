"use client";

import { type Program, paths, wireKey } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import type { NodeView } from "../session/board-view";
import { useBoardPart, useReadable, useSession } from "../session/use-session";
import { wiresToTarget } from "../session/wires-to-target";
import styles from "./inspector.module.css";
import { TraceButton } from "./trace-button";

/** Longer lists are read by nobody; the count is told in any case. */
const MOST = 40;

/** Every path from a node to the target with what it adds to the gradient; a press lights the path. */
export function PathList({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.inspector");
  const { program } = useReadable(useSession().computed);
  const wires = useBoardPart((board) => wiresToTarget(board, view.id).join(" "));
  return (
    <>
      {wires !== "" && <TraceButton wires={wires.split(" ")}>{t("allPaths")}</TraceButton>}
      <Listed program={program} view={view} />
    </>
  );
}

function Listed({ program, view }: { readonly program: Program; readonly view: NodeView }) {
  const found = paths(program, view.id, MOST);
  if (found.kind !== "paths") return <p className={styles.words}>{found.words}</p>;
  return (
    <>
      <p className={styles.words}>{found.words}</p>
      <ol>
        {found.paths.map((path) => {
          const wires = path.wires.map(wireKey);
          return (
            <li key={wires.join(" ")}>
              <TraceButton wires={wires}>{path.words}</TraceButton>
            </li>
          );
        })}
      </ol>
    </>
  );
}
