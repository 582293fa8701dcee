import type { NodeId } from "@gradboard/autodiff";

/** What is selected on this screen: nodes, and wires by key. */
export type Selection = { readonly nodes: ReadonlySet<NodeId>; readonly wires: ReadonlySet<string> };

export const nothingSelected: Selection = { nodes: new Set(), wires: new Set() };

/** The selection without what is no longer on the board; the same object when all of it still is. */
export function keepSelection(
  selection: Selection,
  has: { readonly node: (id: NodeId) => boolean; readonly wire: (key: string) => boolean },
): Selection {
  const nodes = [...selection.nodes].filter(has.node);
  const wires = [...selection.wires].filter(has.wire);
  if (nodes.length === selection.nodes.size && wires.length === selection.wires.size) return selection;
  return { nodes: new Set(nodes), wires: new Set(wires) };
}

/** The one selected node, or null when there is none or more than one. */
export function onlyNode(selection: Selection): NodeId | null {
  const [first] = selection.nodes;
  return selection.nodes.size === 1 && first !== undefined ? first : null;
}
