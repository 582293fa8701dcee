import { isTensor, operation } from "@gradboard/autodiff";
import type { NodeView } from "../session/board-view";

/** Whether a number can be typed on this node: a leaf that holds one which may be seen. */
export function canType({ node, showsValue }: Pick<NodeView, "node" | "showsValue">): boolean {
  return operation(node.op)?.kind === "leaf" && showsValue && !isTensor(node.value);
}

/** Whether a key begins a number. */
export function beginsNumber(key: string): boolean {
  return /^[\d.−-]$/.test(key);
}
