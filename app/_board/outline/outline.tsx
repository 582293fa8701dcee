"use client";

import { formatNumber, isChangeable, isTensor, operation, type Value } from "@gradboard/autodiff";
import { Target, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Button } from "../../_ui/button";
import { classNames } from "../../_ui/class-names";
import { IconButton } from "../../_ui/icon-button";
import { NumberInput } from "../inspector/number-input";
import panel from "../screen/panel.module.css";
import type { NodeView } from "../session/board-view";
import { useActions } from "../session/use-actions";
import { useLater } from "../session/use-later";
import { useBoardPart, useIsSelected, useNodeView, useSession } from "../session/use-session";
import { AnnotationRow } from "./annotation-row";
import { GroupRow, indentOf } from "./group-row";
import styles from "./outline.module.css";
import { OutlineFinder } from "./outline-finder";
import { ProblemList } from "./problem-list";
import { useFoundRows } from "./use-outline-rows";
import { PAGE, usePages } from "./use-pages";

/** The same graph as a list, in the order it is evaluated; everything here works by keyboard alone. */
export function Outline() {
  const t = useTranslations("board.outline");
  const order = useBoardPart((view) => view.order);
  const { rows, search, setSearch } = useFoundRows();
  const { shown, more, body } = usePages(rows);
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
                  <Row key={id} id={id} depth={depth} />
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

function Row({ id, depth }: { readonly id: string; readonly depth: number }) {
  const view = useLater(useNodeView(id));
  if (view === undefined) return null;
  const { annotation } = view.node;
  if (annotation !== undefined) return <AnnotationRow view={view} annotation={annotation} />;
  return <NodeRow view={view} depth={depth} />;
}

const NodeRow = memo(function NodeRow({ view, depth }: { readonly view: NodeView; readonly depth: number }) {
  const t = useTranslations("board.outline");
  const session = useSession();
  const { id, label } = view;
  const selected = useIsSelected(id);
  return (
    <tr className={classNames(selected && styles.selected, view.focused && styles.focused)}>
      <th scope="row" style={indentOf(depth)}>
        <button
          type="button"
          className={styles.name}
          aria-label={t("select", { name: label })}
          aria-pressed={selected}
          onClick={() => {
            session.select([id]);
            session.canvas?.show(id);
          }}
        >
          <span className={styles.symbol} aria-hidden="true">
            {symbolOf(view.node.op)}
          </span>
          <Label text={label} />
        </button>
      </th>
      <td className={styles.forward}>
        <ValueCell view={view} />
      </td>
      <td className={styles.backward}>
        {view.showsGradient && !isConstant(view.node.op) && <Figure x={view.gradient} />}
      </td>
      <td className={styles.actions}>
        <RowActions id={id} label={label} isTarget={view.isTarget} />
      </td>
    </tr>
  );
});

/** Two long formulas begin alike: where there is no room for all of it, the end is shown as well. */
function Label({ text }: { readonly text: string }) {
  const end = text.length > LONG ? text.length - END : text.length;
  return (
    <span className={styles.label}>
      <span className={styles.start}>{text.slice(0, end)}</span>
      <span>{text.slice(end)}</span>
    </span>
  );
}

/** Characters that always have room, and those that are kept of a longer formula's end. */
const LONG = 8;
const END = 3;

/** A leaf is called by its name or number; a symbol beside it would say it twice. */
function symbolOf(op: string): string {
  const record = operation(op);
  return record === undefined ? "?" : record.kind === "scalar" ? record.symbol : "";
}

/** Constants have a gradient, too, but nobody asks for it. */
function isConstant(op: string): boolean {
  return op === "constant" || operation(op)?.kind === "named-constant";
}

/** A number for a narrow column; all of it is in the tooltip. */
function Figure({ x }: { readonly x: Value | undefined }) {
  return <span title={formatNumber(x, 12)}>{formatNumber(x, 4)}</span>;
}

function ValueCell({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.outline");
  const { canEdit } = useSession();
  const actions = useActions();
  if (!view.showsValue) return null;
  const value = view.value ?? view.node.value ?? 0;
  if (!canEdit || !isChangeable(view.node.op) || isTensor(value)) return <Figure x={view.value} />;
  return (
    <NumberInput
      label={t("valueOf", { name: view.label })}
      labelHidden
      className={styles.field ?? ""}
      value={value}
      onCommit={(value) => actions.setValue(view.id, value)}
    />
  );
}

type RowActionsProps = Pick<NodeView, "id" | "label" | "isTarget">;

/** Not drawn again for a number that changes. */
const RowActions = memo(function RowActions({ id, label, isTarget }: RowActionsProps) {
  const t = useTranslations("board.outline");
  const { canEdit } = useSession();
  const actions = useActions();
  if (!canEdit)
    return isTarget ? <Target className={styles.mark} aria-label={t("isTarget", { name: label })} /> : null;
  return (
    <>
      <IconButton
        label={isTarget ? t("isTarget", { name: label }) : t("makeTarget", { name: label })}
        pressed={isTarget}
        icon={<Target aria-hidden="true" />}
        onClick={() => actions.makeTarget(id)}
      />
      <IconButton
        label={t("delete", { name: label })}
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => actions.remove({ nodes: new Set([id]), wires: new Set() })}
      />
    </>
  );
});
