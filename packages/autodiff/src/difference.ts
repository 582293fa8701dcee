import type { GraphNode, NodeId } from "./graph";
import type { Wiring } from "./wiring";

/** One step from a graph to another; `keep` exchanges a node for one with the same operation and wires. */
export type Edit =
  | { readonly kind: "remove"; readonly id: NodeId }
  | { readonly kind: "replace"; readonly node: GraphNode }
  | { readonly kind: "keep"; readonly node: GraphNode }
  | { readonly kind: "append"; readonly node: GraphNode };

/**
 * The edits that lead from a graph to another. Null where they would not give the same program as compiling it: nodes
 * have changed their order, one was put between others, or two have the same id.
 */
export function difference(wiring: Wiring, nodes: readonly GraphNode[]): readonly Edit[] | null {
  const edits: Edit[] = [];
  let ids: ReadonlySet<NodeId> | undefined;
  let at = 0;
  for (const before of wiring.nodes) {
    if (before === undefined) continue;
    const now = nodes[at];
    if (now === before) {
      at++;
    } else if (now?.id === before.id) {
      at++;
      edits.push({ kind: sameWires(before, now) ? "keep" : "replace", node: now });
    } else {
      ids ??= new Set(nodes.map(({ id }) => id));
      if (ids.has(before.id)) return null;
      edits.push({ kind: "remove", id: before.id });
    }
  }
  const added = nodes.slice(at);
  const fresh = new Set(added.map(({ id }) => id));
  if (fresh.size < added.length || added.some(({ id }) => wiring.indexOf.has(id))) return null;
  return [...edits, ...added.map((node): Edit => ({ kind: "append", node }))];
}

function sameWires(a: GraphNode, b: GraphNode): boolean {
  if (a.op !== b.op || a.inputs.length !== b.inputs.length) return false;
  return a.inputs === b.inputs || a.inputs.every((from, port) => from === b.inputs[port]);
}
