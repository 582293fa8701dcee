"use client";

import type { NodeProps } from "@xyflow/react";
import { type CSSProperties, memo } from "react";
import { classNames } from "../../_ui/class-names";
import { useGroupName, useSpokenGroup } from "../groups/group-name";
import { useActions } from "../session/use-actions";
import { useBoardPart, useGroupView, useReadable, useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { drawnGroups } from "./drawn-groups";
import { FoldButton } from "./fold-button";
import styles from "./group-frame.module.css";
import type { FlowGroup } from "./group-node";
import { useHolderColor } from "./use-holder-color";
import { useNodeKeys } from "./use-node-keys";

/** An open group: a frame around its nodes. Its title is what one takes hold of. */
export const GroupFrame = memo(function GroupFrame({ id, selected }: NodeProps<FlowGroup>) {
  const session = useSession();
  const actions = useActions();
  const group = useGroupView(id);
  const nameOf = useGroupName();
  const spoken = useSpokenGroup();
  const onKeyDown = useNodeKeys(id);
  const way = useReadable(orientation);
  const box = useBoardPart((view) => drawnGroups(view, way).get(id));
  const colour = useHolderColor(id, null);
  if (group === undefined || box === undefined) return null;
  const style: CSSProperties & Record<"--other", string> = {
    width: box.width,
    height: box.height,
    "--other": colour ?? "transparent",
  };
  return (
    <div className={classNames(styles.frame, selected && styles.selected)} style={style}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be focused or placed like this. */}
      <div
        role="group"
        aria-label={spoken(group)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the title is what the keyboard moves, collapses and deletes.
        tabIndex={0}
        data-node={id}
        className={`${styles.title} group-handle`}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const more = event.shiftKey || event.ctrlKey || event.metaKey;
          session.select(more ? [...session.selection.get().nodes, id] : [id]);
        }}
        onDoubleClick={() => {
          if (session.canEdit) actions.setCollapsed(id, true);
        }}
      >
        <span className={styles.name} data-legible="">
          {nameOf(group)}
        </span>
        {session.canEdit && <FoldButton group={group} />}
      </div>
    </div>
  );
});
