import type { NodeId } from "@gradboard/autodiff";
import type { Board } from "../board";
import { groupsAround, groupTree } from "./group-tree";

/** The nodes that are meant by ids of nodes and groups: a group stands for all nodes in it. */
export function nodesMeant(board: Board, ids: Iterable<NodeId>): Set<NodeId> {
  const { nodesIn } = groupTree(board);
  const nodes = new Set<NodeId>();
  for (const id of ids) {
    if (board.nodes.has(id)) nodes.add(id);
    for (const inside of nodesIn.get(id) ?? []) nodes.add(inside);
  }
  return nodes;
}

/** The groups of which all nodes are among these: they go where their nodes go. */
export function wholeGroups(board: Board, nodes: ReadonlySet<NodeId>): Set<NodeId> {
  const { order, nodesIn } = groupTree(board);
  return new Set(order.filter((id) => (nodesIn.get(id) ?? []).every((inside) => nodes.has(inside))));
}

/** Nodes and groups without those that are in one of the groups among them. */
export function outermost(board: Board, ids: Iterable<NodeId>): Set<NodeId> {
  const all = new Set(ids);
  const isInside = (id: NodeId) => {
    const parent = board.groups.get(id)?.parent ?? board.nodes.get(id)?.parent;
    return groupsAround(board, parent).some((group) => all.has(group));
  };
  return new Set([...all].filter((id) => !isInside(id)));
}
