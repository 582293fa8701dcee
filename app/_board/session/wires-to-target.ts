import type { NodeId } from "@gradboard/autodiff";
import type { BoardView } from "./board-view";

/** Keys of all wires on any path from a node to the target, however many paths there are. */
export function wiresToTarget({ nodes, wires }: Pick<BoardView, "nodes" | "wires">, from: NodeId): string[] {
  const leaving = new Map<NodeId, { readonly key: string; readonly to: NodeId }[]>();
  for (const { key, from: source, to } of wires.values()) {
    if (!nodes.get(to)?.connected) continue;
    const others = leaving.get(source);
    if (others === undefined) leaving.set(source, [{ key, to }]);
    else others.push({ key, to });
  }
  const keys: string[] = [];
  const reached = new Set([from]);
  // A set also visits what is added to it on the way.
  for (const id of reached) {
    if (nodes.get(id)?.isTarget) continue;
    for (const { key, to } of leaving.get(id) ?? []) {
      keys.push(key);
      reached.add(to);
    }
  }
  return keys;
}
