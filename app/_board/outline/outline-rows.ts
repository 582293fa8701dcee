import type { NodeId } from "@gradboard/autodiff";
import type { BoardView } from "../session/board-view";

/** A line of the outline, and how many groups it is in. */
export type OutlineRow = { readonly kind: "node" | "group"; readonly id: NodeId; readonly depth: number };

type Listed = Pick<BoardView, "order" | "nodes" | "groups">;

/**
 * All nodes in the order they are evaluated, those of a group together under its title, where the first that is computed stands.
 * Collapsed groups are listed like others: here everybody can look inside.
 */
export function outlineRows({ order, nodes, groups }: Listed): readonly OutlineRow[] {
  if (groups.size === 0) return order.map((id) => ({ kind: "node", id, depth: 0 }));
  const children = new Map<NodeId | null, Ranked[]>();
  const ranks = ranksOf({ order, nodes, groups });
  const list = (parent: NodeId | null, kind: OutlineRow["kind"], id: NodeId, rank: number) => {
    const others = children.get(parent);
    if (others === undefined) children.set(parent, [{ kind, id, rank }]);
    else others.push({ kind, id, rank });
  };
  for (const [rank, id] of order.entries()) list(nodes.get(id)?.node.parent ?? null, "node", id, rank);
  for (const { id, parent } of groups.values()) list(parent, "group", id, ranks.get(id) ?? 0);
  for (const items of children.values()) items.sort((a, b) => a.rank - b.rank);
  const rows: OutlineRow[] = [];
  const open = [{ items: children.get(null) ?? [], next: 0 }];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const item = level.items[level.next++];
    if (item === undefined) {
      open.pop();
      continue;
    }
    rows.push({ ...item, depth: open.length - 1 });
    if (item.kind === "group") open.push({ items: children.get(item.id) ?? [], next: 0 });
  }
  return rows;
}

type Ranked = { readonly kind: OutlineRow["kind"]; readonly id: NodeId; readonly rank: number };

/** Just before the first node in a group that has inputs: constants are evaluated long before anything uses them. */
function ranksOf({ order, nodes, groups }: Listed): ReadonlyMap<NodeId, number> {
  const ranks = new Map<NodeId, number>();
  for (const [rank, id] of order.entries()) {
    const node = nodes.get(id)?.node;
    if (node === undefined) continue;
    const place = node.inputs.length > 0 ? rank : order.length + rank;
    for (
      let group = groups.get(node.parent ?? "");
      group !== undefined;
      group = groups.get(group.parent ?? "")
    ) {
      ranks.set(group.id, Math.min(ranks.get(group.id) ?? Number.POSITIVE_INFINITY, place - 0.5));
    }
  }
  return ranks;
}
