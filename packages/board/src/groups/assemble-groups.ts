import type { NodeId } from "@gradboard/autodiff";
import { type BoardGroup, compareIds } from "../board";
import type { GroupReading } from "./read-group";

type Groups = ReadonlyMap<NodeId, BoardGroup>;
type Member = { readonly parent?: NodeId | undefined };

const NONE: Groups = new Map();

/**
 * The groups of a board from what was read of each: parents that are gone are left out, circles of groups (two people
 * may each have put a group into the other's) are opened at the group with the lowest id, and a group with no node in
 * it is none. What is as in `previous` is taken from there.
 */
export function assembleGroups(
  readings: ReadonlyMap<NodeId, GroupReading>,
  nodes: Iterable<Member>,
  previous: Groups | undefined,
): Groups {
  if (readings.size === 0) return previous?.size === 0 ? previous : NONE;
  const parents = openCircles(readings);
  const used = new Set<NodeId>();
  for (const { parent } of nodes) {
    for (let id = parent; id !== undefined && readings.has(id) && !used.has(id); id = parents.get(id)) {
      used.add(id);
    }
  }
  const groups = new Map<NodeId, BoardGroup>();
  for (const id of [...used].sort(compareIds)) {
    const reading = readings.get(id);
    if (reading === undefined) continue;
    const group: BoardGroup = { ...reading, parent: parents.get(id) ?? null };
    const before = previous?.get(id);
    groups.set(id, before !== undefined && sameGroup(before, group) ? before : group);
  }
  const unchanged =
    previous?.size === groups.size && [...groups].every(([id, group]) => previous.get(id) === group);
  return unchanged && previous !== undefined ? previous : groups;
}

/** The parent of each group that has one; of a circle of groups the one with the lowest id has none. */
function openCircles(readings: ReadonlyMap<NodeId, GroupReading>): Map<NodeId, NodeId> {
  const parents = new Map<NodeId, NodeId>();
  for (const { id, parent } of readings.values()) {
    if (parent !== null && readings.has(parent)) parents.set(id, parent);
  }
  const known = new Set<NodeId>();
  for (const start of readings.keys()) {
    const path: NodeId[] = [];
    const onPath = new Set<NodeId>();
    let id: NodeId | undefined = start;
    while (id !== undefined && !known.has(id) && !onPath.has(id)) {
      path.push(id);
      onPath.add(id);
      id = parents.get(id);
    }
    if (id !== undefined && onPath.has(id)) {
      const [lowest] = path.slice(path.indexOf(id)).sort(compareIds);
      if (lowest !== undefined) parents.delete(lowest);
    }
    for (const passed of path) known.add(passed);
  }
  return parents;
}

export function sameGroup(a: BoardGroup, b: BoardGroup): boolean {
  return a.id === b.id && a.title === b.title && a.collapsed === b.collapsed && a.parent === b.parent;
}
