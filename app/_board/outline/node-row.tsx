"use client";

import { formatNumber, isChangeable, isTensor, operation, type Value } from "@gradboard/autodiff";
import { Target, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, type RefObject, useRef } from "react";
import { classNames } from "../../_ui/class-names";
import { IconButton } from "../../_ui/icon-button";
import { useInSight } from "../../_ui/use-in-sight";
import { FITS, shortValue } from "../canvas/short-value";
import { NumberInput } from "../inspector/number-input";
import type { NodeView } from "../session/board-view";
import { looksSame } from "../session/looks-same";
import { useActions } from "../session/use-actions";
import { useLater } from "../session/use-later";
import { useLook } from "../session/use-look";
import { useIsSelected, useReadable, useSession } from "../session/use-session";
import { AnnotationRow } from "./annotation-row";
import { indentOf } from "./group-row";
import styles from "./outline.module.css";

/** One node in the outline, whatever it is. */
export function NodeRow({ id, depth }: { readonly id: string; readonly depth: number }) {
  const row = useRef<HTMLTableRowElement>(null);
  const view = useLater(useRowLook(id, row));
  if (view === undefined) return null;
  const { annotation } = view.node;
  if (annotation !== undefined) return <AnnotationRow view={view} annotation={annotation} />;
  return <ComputedRow row={row} view={view} depth={depth} />;
}

/**
 * A node as its row shows it. Rows out of sight are brought up to date when the board rests: a hand on a slider moves
 * hundreds of numbers, of which twenty are seen. While a walkthrough hides something no row may be late.
 */
function useRowLook(id: string, row: RefObject<Element | null>): NodeView | undefined {
  const { parts, reveal } = useSession();
  const hides = useReadable(reveal) !== null;
  const isLive = useInSight(row) || hides;
  const now = useLook(isLive ? parts.faces : parts.rested, id, looksSameInRow);
  return now ?? parts.faces.get(id);
}

const looksSameInRow = (a: NodeView, b: NodeView) => looksSame(a, b, written);

/** A number for a narrow column. */
const written = (x: Value | undefined) => shortValue(x, 4, FITS.row);

type ComputedRowProps = {
  readonly row: RefObject<HTMLTableRowElement | null>;
  readonly view: NodeView;
  readonly depth: number;
};

const ComputedRow = memo(function ComputedRow({ row, view, depth }: ComputedRowProps) {
  const t = useTranslations("board.outline");
  const session = useSession();
  const { id, label } = view;
  const selected = useIsSelected(id);
  return (
    <tr ref={row} className={classNames(selected && styles.selected, view.focused && styles.focused)}>
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
        {view.showsGradient && !isConstant(view.node.op) && (
          <Figure id={id} of="gradient" x={view.gradient} />
        )}
      </td>
      <td className={styles.actions}>
        <RowActions id={id} label={label} isTarget={view.isTarget} />
      </td>
    </tr>
  );
});

/** Two long formulas begin alike: where there is no room for all of it, the end is shown as well. */
const Label = memo(function Label({ text }: { readonly text: string }) {
  const end = text.length > LONG ? text.length - END : text.length;
  return (
    <span className={styles.label}>
      <span className={styles.start}>{text.slice(0, end)}</span>
      <span>{text.slice(end)}</span>
    </span>
  );
});

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

type FigureProps = { readonly id: string; readonly of: "value" | "gradient"; readonly x: Value | undefined };

/** A number; all of it is in the tooltip, which is written when a pointer asks for it. */
function Figure({ id, of, x }: FigureProps) {
  const { parts } = useSession();
  const text = written(x);
  return (
    <span
      className={classNames(text.length > 8 && styles.long)}
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = formatNumber(parts.faces.get(id)?.[of], 12);
      }}
    >
      {text}
    </span>
  );
}

function ValueCell({ view }: { readonly view: NodeView }) {
  const t = useTranslations("board.outline");
  const { canEdit } = useSession();
  const actions = useActions();
  if (!view.showsValue) return null;
  const value = view.value ?? view.node.value ?? 0;
  if (!canEdit || !isChangeable(view.node.op) || isTensor(value))
    return <Figure id={view.id} of="value" x={view.value} />;
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
