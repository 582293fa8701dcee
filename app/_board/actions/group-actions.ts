import { operation } from "@gradboard/autodiff";
import { Combine, FoldVertical, Group, Ungroup, Workflow } from "lucide-react";
import { building } from "../session/building";
import type { BoardSession } from "../session/session";
import type { Action } from "./action";
import { groupsOf, nodeOf, subjectOf } from "./subject";

export const groupActions: readonly Action[] = [
  {
    id: "group",
    section: "arrange",
    keys: ["Mod+G"],
    icon: Group,
    editing: true,
    enabled: ({ session }) => subjectOf(session).nodes.size > 0,
    run: ({ session, edits }) => edits.group(subjectOf(session).nodes),
  },
  {
    id: "ungroup",
    section: "arrange",
    keys: ["Mod+Shift+G"],
    icon: Ungroup,
    editing: true,
    enabled: ({ session }) => groupsOf(session).length > 0,
    run: ({ session, edits }) => edits.ungroup(groupsOf(session).map(({ id }) => id)),
  },
  {
    id: "collapse",
    section: "arrange",
    keys: ["G"],
    onCanvas: true,
    icon: FoldVertical,
    editing: true,
    enabled: ({ session }) => groupsOf(session).length > 0,
    run: ({ session, edits }) => {
      const groups = groupsOf(session);
      const collapsed = groups.some((group) => !group.collapsed);
      for (const [index, group] of groups.entries())
        edits.setCollapsed(group.id, collapsed, { merge: index > 0 });
    },
  },
  {
    id: "spellOut",
    section: "build",
    icon: Workflow,
    editing: true,
    rare: true,
    enabled: ({ session }) => operation(opOf(session))?.parts !== undefined,
    run: ({ session, edits }) => {
      const node = nodeOf(session);
      if (node !== null) edits.spellOut(node);
    },
  },
  {
    id: "fold",
    section: "build",
    icon: Combine,
    editing: true,
    rare: true,
    enabled: ({ session }) => foldable(session) !== null,
    run: ({ session, edits }) => {
      const group = foldable(session);
      if (group !== null) edits.fold(group);
    },
  },
];

function opOf(session: BoardSession): string {
  return session.view.get().nodes.get(nodeOf(session) ?? "")?.node.op ?? "";
}

/** The one selected group, if it spells an operation out; as long as it cannot be told, it does not. */
function foldable(session: BoardSession): string | null {
  const [group, ...more] = groupsOf(session);
  if (group === undefined || more.length > 0) return null;
  return building.here?.compositeOf(session.computed.get().board, group.id) ? group.id : null;
}
