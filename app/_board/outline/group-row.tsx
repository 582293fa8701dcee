"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { classNames } from "../../_ui/class-names";
import { useGroupName, useSpokenGroup } from "../groups/group-name";
import { useActions } from "../session/use-actions";
import { useGroupView, useIsSelected, useSession } from "../session/use-session";
import styles from "./outline.module.css";

/** Deeper than this a row would have no room for its name. */
const DEEPEST = 6;

/** How far a row is moved to the right. */
export function indentOf(depth: number): CSSProperties {
  return depth === 0 ? {} : { paddingLeft: 14 * Math.min(depth, DEEPEST) };
}

/** A group in the outline: its title above what is in it. */
export function GroupRow({ id, depth }: { readonly id: string; readonly depth: number }) {
  const t = useTranslations("groups");
  const session = useSession();
  const actions = useActions();
  const group = useGroupView(id);
  const nameOf = useGroupName();
  const spoken = useSpokenGroup();
  const selected = useIsSelected(id);
  if (group === undefined) return null;
  const name = nameOf(group);
  const Arrow = group.collapsed ? ChevronRight : ChevronDown;
  return (
    <tr className={classNames(styles.group, selected && styles.selected, group.focused && styles.focused)}>
      <th scope="rowgroup" colSpan={3} style={indentOf(depth)}>
        <button
          type="button"
          className={styles.name}
          aria-label={spoken(group)}
          aria-pressed={selected}
          onClick={() => {
            session.select([id]);
            session.canvas?.show(id);
          }}
        >
          <span className={styles.groupTitle}>{name}</span>
        </button>
      </th>
      <td className={styles.actions}>
        {session.canEdit && (
          <button
            type="button"
            className={styles.fold}
            aria-label={t(group.collapsed ? "expandOf" : "collapseOf", { name })}
            title={t(group.collapsed ? "expand" : "collapse")}
            onClick={() => actions.setCollapsed(id, !group.collapsed, { focus: false })}
          >
            <Arrow aria-hidden="true" />
          </button>
        )}
      </td>
    </tr>
  );
}
