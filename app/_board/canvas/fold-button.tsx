"use client";

import { Maximize2, Minimize2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useGroupName } from "../groups/group-name";
import type { GroupView } from "../session/group-view";
import { useActions } from "../session/use-actions";
import styles from "./fold-button.module.css";

/** Makes a group one block, or opens it, from the title that it has on the canvas. */
export function FoldButton({ group }: { readonly group: GroupView }) {
  const t = useTranslations("groups");
  const actions = useActions();
  const name = useGroupName()(group);
  const { collapsed } = group;
  return (
    <button
      type="button"
      className={`${styles.button} nodrag nopan`}
      aria-label={t(collapsed ? "expandOf" : "collapseOf", { name })}
      title={t(collapsed ? "expand" : "collapse")}
      onClick={(event) => {
        event.stopPropagation();
        actions.setCollapsed(group.id, !collapsed);
      }}
    >
      {collapsed ? <Maximize2 aria-hidden="true" /> : <Minimize2 aria-hidden="true" />}
    </button>
  );
}
