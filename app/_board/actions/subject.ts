import type { NodeId, WireRef } from "@gradboard/autodiff";
import type { GroupView } from "../session/group-view";
import { onlyNode, type Selection } from "../session/selection";
import type { BoardSession } from "../session/session";
import { wireOfKey } from "../session/wire-of-key";

/**
 * What an action is about: the node or wire that has the keyboard, unless it is among those selected; else all that
 * are selected. Who selected all that is in a group selected the group.
 */
export function subjectOf({ selection, view }: Pick<BoardSession, "selection" | "view">): Selection {
  const selected = selection.get();
  const { nodes, groups, wires } = view.get();
  const focused = document.activeElement;
  const node = focused?.getAttribute("data-node");
  const isAmong = (id: string) =>
    selected.nodes.has(id) || groups.get(id)?.nodes.every((inside) => selected.nodes.has(inside)) === true;
  if (node && (nodes.has(node) || groups.has(node)) && !isAmong(node))
    return { nodes: new Set([node]), wires: new Set() };
  const wire = focused?.getAttribute("data-wire");
  if (wire && wires.has(wire) && !selected.wires.has(wire))
    return { nodes: new Set(), wires: new Set([wire]) };
  return selected;
}

/** The one node that an action is about, or null. */
export function nodeOf(session: BoardSession): NodeId | null {
  const only = onlyNode(subjectOf(session));
  return only !== null && session.view.get().nodes.has(only) ? only : null;
}

/** The groups that an action is about. */
export function groupsOf(session: BoardSession): readonly GroupView[] {
  const { groups } = session.view.get();
  return [...subjectOf(session).nodes].flatMap((id) => groups.get(id) ?? []);
}

/** The one wire that an action is about, or null. */
export function wireOf(session: BoardSession): WireRef | null {
  const { nodes, wires } = subjectOf(session);
  const [key] = wires;
  return nodes.size === 0 && wires.size === 1 && key !== undefined ? wireOfKey(key) : null;
}
