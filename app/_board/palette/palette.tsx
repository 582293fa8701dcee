"use client";

import { type Operation, type OperationGroup, operation, operations } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { createPortal } from "react-dom";
import { TextField } from "../../_ui/text-field";
import { WIRE_REACH, wireNear } from "../canvas/wire-near";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { wireOfKey } from "../session/wire-of-key";
import { findOperations } from "./find-operations";
import { freePlace } from "./free-place";
import styles from "./palette.module.css";
import { type Drop, usePaletteDrag } from "./use-palette-drag";
import { useRovingFocus } from "./use-roving-focus";

const groups: readonly OperationGroup[] = [...new Set(operations.map(({ group }) => group))];
/** In the order of the groups, as they stand on the screen. */
const inGroups = groups.flatMap((group) => operations.filter((record) => record.group === group));

/** Every operation there is. Drag one onto the board or onto a wire; a click or Enter puts it in the middle of what is seen. */
export function Palette() {
  const t = useTranslations("board.palette");
  const session = useSession();
  const actions = useActions();
  const add = ({ op, at }: Drop) => {
    const view = session.view.get();
    const wire = at === null ? null : wireNear(view, at, WIRE_REACH);
    if (wire !== null && (operation(op)?.ports.length ?? 0) > 0) {
      actions.choose({ kind: "operation", op }, { kind: "into", wire: wireOfKey(wire) });
      return;
    }
    const point = at ?? session.canvas?.centre() ?? [0, 0];
    const id = actions.add(op, freePlace(view, point));
    if (id !== null && at === null) session.canvas?.show(id);
  };
  const { dragged, itemProps } = usePaletteDrag(add);
  const [query, setQuery] = useState("");
  const found = findOperations(query);
  const isSearching = query.trim() !== "";
  const { listProps, tabIndexOf } = useRovingFocus((isSearching ? found : inGroups).map(({ id }) => id));
  const item = (record: Operation) => (
    <Item key={record.id} record={record} tabIndex={tabIndexOf(record.id)} {...itemProps(record.id)} />
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key === "Escape") setQuery("");
    else if (event.key === "Enter" && isSearching && first !== undefined) add({ op: first.id, at: null });
  };

  return (
    <section className={styles.palette} aria-label={t("label")}>
      <p className={styles.hint}>{t("hint")}</p>
      <TextField
        type="search"
        label={t("search")}
        labelHidden
        placeholder={t("searchShort")}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div
        role="toolbar"
        aria-orientation="vertical"
        aria-label={t("label")}
        className={styles.list}
        {...listProps}
      >
        {isSearching ? (
          <div className={styles.results}>{found.map(item)}</div>
        ) : (
          groups.map((group) => (
            <div key={group} className={styles.group}>
              <h2 className={styles.title}>{t(`groups.${group}`)}</h2>
              <div className={styles.items}>
                {operations.filter((record) => record.group === group).map(item)}
              </div>
            </div>
          ))
        )}
      </div>
      <p role="status" className={found.length === 0 ? styles.hint : "visually-hidden"}>
        {isSearching && t("found", { count: found.length })}
      </p>
      {dragged !== null &&
        createPortal(
          <div
            className={styles.ghost}
            style={{ transform: `translate(${dragged.x}px, ${dragged.y}px)` }}
            aria-hidden="true"
          >
            {operations.find(({ id }) => id === dragged.op)?.title}
          </div>,
          document.body,
        )}
    </section>
  );
}

type ItemProps = { readonly record: Operation; readonly tabIndex: number } & ReturnType<
  ReturnType<typeof usePaletteDrag>["itemProps"]
>;

function Item({ record, ...handlers }: ItemProps) {
  return (
    <button type="button" className={styles.item} data-operation={record.id} {...handlers}>
      <span className={styles.symbol} aria-hidden="true">
        {record.symbol}
      </span>
      <span className={styles.name}>{record.title}</span>
    </button>
  );
}
