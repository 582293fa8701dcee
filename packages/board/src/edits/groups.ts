import type { NodeId } from "@gradboard/autodiff";
import type * as Y from "yjs";
import type { Board } from "../board";
import { groupShapes } from "../groups/group-shapes";
import { groupsAround } from "../groups/group-tree";
import { nodesMeant, outermost, wholeGroups } from "../groups/nodes-meant";
import { newNodeIds } from "../ids";
import { readBoard } from "../read-board";
import { entryOf, LIMITS, LOCAL, nodesOf } from "../schema";
import { tooManyNodes } from "./add-node";
import { createGroupEntry } from "./create-entry";
import { type Edited, edit, gone, refuse, setField } from "./edit";
import { isCovering, makeRoom } from "./make-room";
import { moveNodes } from "./move-nodes";

/**
 * Puts nodes and groups into a new group, which is in the innermost group that all of them were in.
 */
export function groupNodes(
  doc: Y.Doc,
  ids: Iterable<NodeId>,
  {
    title = "",
    collapsed = false,
    origin = LOCAL,
  }: { title?: string; collapsed?: boolean; origin?: unknown } = {},
): Edited<{ id: NodeId }> {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    const members = membersMeant(board, ids);
    if (members.size === 0) return gone();
    if (title.length > LIMITS.groupTitleLength) return badTitle();
    if (nodesOf(doc).size >= 2 * LIMITS.nodes) return tooManyNodes();
    const id = newNodeIds(1).join();
    createGroupEntry(doc, id, { title, collapsed, parent: commonGroup(board, members) });
    for (const member of members) put(doc, member, id);
    return { ok: true, id };
  });
}

/** Takes groups apart: what was in them is in the groups they were in. */
export function ungroup(
  doc: Y.Doc,
  ids: Iterable<NodeId>,
  origin: unknown = LOCAL,
): Edited<{ members: readonly NodeId[] }> {
  return edit(doc, origin, () => {
    const board = readBoard(doc);
    const doomed = new Set([...ids].filter((id) => board.groups.has(id)));
    if (doomed.size === 0) return gone();
    const members: NodeId[] = [];
    for (const { id, parent } of [...board.nodes.values(), ...board.groups.values()]) {
      if (parent == null || !doomed.has(parent) || doomed.has(id)) continue;
      members.push(id);
      put(doc, id, groupsAround(board, parent).find((group) => !doomed.has(group)) ?? null);
    }
    for (const id of doomed) nodesOf(doc).delete(id);
    return { ok: true, members };
  });
}

/** Shows a group as one block, or what is in it, to everybody; what stands where its frame comes makes room. */
export function setCollapsed(doc: Y.Doc, id: NodeId, collapsed: boolean, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const entry = entryOf(doc, id);
    const before = readBoard(doc);
    const from = groupShapes(before).get(id);
    if (entry === undefined || !before.groups.has(id)) return gone();
    setField(entry, "collapsed", collapsed || null);
    const board = readBoard(doc);
    const to = groupShapes(board).get(id);
    // A group that closes leaves the room it had: it will want it back.
    if (collapsed || from === undefined || to === undefined || !isCovering(board, { id, to }))
      return { ok: true };
    moveNodes(doc, makeRoom(before, { id, from, to }), origin);
    return { ok: true };
  });
}

/** Titles a group (up to 40 characters); an empty title is none. */
export function setGroupTitle(doc: Y.Doc, id: NodeId, text: string, origin: unknown = LOCAL): Edited {
  return edit(doc, origin, () => {
    const entry = entryOf(doc, id);
    if (entry === undefined || !readBoard(doc).groups.has(id)) return gone();
    const title = text.trim();
    if (title.length > LIMITS.groupTitleLength) return badTitle();
    setField(entry, "title", title === "" ? null : title);
    return { ok: true };
  });
}

/** What is to be held together. Who chose every node of a group meant the group, unless that is all they chose. */
function membersMeant(board: Board, ids: Iterable<NodeId>): ReadonlySet<NodeId> {
  const chosen = [...ids].filter(
    (id) => board.groups.has(id) || (board.nodes.has(id) && board.nodes.get(id)?.annotation === undefined),
  );
  const whole = outermost(board, [...chosen, ...wholeGroups(board, nodesMeant(board, chosen))]);
  return whole.size === 1 ? outermost(board, chosen) : whole;
}

function badTitle() {
  return refuse("title", `The title of a group has at most ${LIMITS.groupTitleLength} characters.`);
}

function put(doc: Y.Doc, id: NodeId, parent: NodeId | null): void {
  const entry = entryOf(doc, id);
  if (entry !== undefined) setField(entry, "parent", parent);
}

/** The innermost group around all of these, or null. */
function commonGroup(board: Board, ids: ReadonlySet<NodeId>): NodeId | null {
  let common: readonly NodeId[] | null = null;
  for (const id of ids) {
    const around = groupsAround(board, board.nodes.get(id)?.parent ?? board.groups.get(id)?.parent);
    common = common === null ? around : common.filter((group) => around.includes(group));
  }
  return common?.[0] ?? null;
}
