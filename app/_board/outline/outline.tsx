"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import panel from "../screen/panel.module.css";
import { useBoardPart } from "../session/use-session";
import { GroupRow } from "./group-row";
import { NodeRow } from "./node-row";
import styles from "./outline.module.css";
import { OutlineFinder } from "./outline-finder";
import type { OutlineRow } from "./outline-rows";
import { ProblemList } from "./problem-list";
import { useFoundRows } from "./use-outline-rows";
import { PAGE, usePages } from "./use-pages";

/** The same graph as a list, in the order it is evaluated; everything here works by keyboard alone. */
export function Outline() {
  const t = useTranslations("board.outline");
  const order = useBoardPart((view) => view.order);
  const { rows, search, setSearch } = useFoundRows();
  const { shown, more, body } = usePages<OutlineRow, HTMLTableSectionElement>(rows);
  return (
    <section className={panel.panel} aria-label={t("label")} id="outline" tabIndex={-1}>
      <h2 className={panel.title}>{t("label")}</h2>
      {order.length === 0 ? (
        <p className={panel.empty}>{t("empty")}</p>
      ) : (
        <>
          <OutlineFinder search={search} count={rows.length} onSearch={setSearch} />
          {rows.length === 0 && <p className={panel.empty}>{t("noneFound")}</p>}
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("node")}</th>
                <th scope="col" className={styles.forward}>
                  {t("value")}
                </th>
                <th scope="col" className={styles.backward}>
                  {t("gradient")}
                </th>
                <td />
              </tr>
            </thead>
            <tbody ref={body}>
              {shown.map(({ kind, id, depth }) =>
                kind === "node" ? (
                  <NodeRow key={id} id={id} depth={depth} />
                ) : (
                  <GroupRow key={id} id={id} depth={depth} />
                ),
              )}
            </tbody>
          </table>
          {rows.length > shown.length && (
            <Button onClick={more}>
              {t("more", { count: Math.min(PAGE, rows.length - shown.length), all: rows.length })}
            </Button>
          )}
        </>
      )}
      <ProblemList />
    </section>
  );
}
