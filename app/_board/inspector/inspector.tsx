"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { whenItComes } from "../../_ui/late";
import { useScrolls } from "../../_ui/use-scrolls";
import { onlyNode } from "../session/selection";
import { useLater } from "../session/use-later";
import { useGroupView, useNodeView, useReadable, useSession } from "../session/use-session";
import styles from "./inspector.module.css";

/** Sends for what explains a node: nothing is selected on a board that has just been opened. */
export const loadDetails = () => whenItComes(() => import("./details")).then((room) => room.Details);

const Details = dynamic(loadDetails, { ssr: false });

/** Everything about the selected node, and what can be done to it. */
export function Inspector() {
  const t = useTranslations("board.inspector");
  const selection = useReadable(useSession().selection);
  const now = useNodeView(onlyNode(selection) ?? "");
  const later = useLater(now);
  const view = later?.id === now?.id ? later : now;
  const group = useGroupView(onlyNode(selection) ?? "");
  const count = selection.nodes.size;
  const section = useRef<HTMLElement>(null);
  const scrolls = useScrolls(section);
  return (
    <section ref={section} className={styles.inspector} aria-label={t("label")} tabIndex={scrolls ? 0 : -1}>
      {view === undefined && group === undefined ? (
        <p className={styles.nothing}>{count > 1 ? t("many", { count }) : t("nothing")}</p>
      ) : (
        <Details view={view} group={group} />
      )}
    </section>
  );
}
