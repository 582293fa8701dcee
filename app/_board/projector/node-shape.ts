import { operation } from "@gradboard/autodiff";
import { isSmall } from "../canvas/geometry";
import { constantText } from "../canvas/short-value";
import type { NodeView } from "../session/board-view";

/** Height of the bands that hold the value and the gradient of a node that is drawn as a picture. */
export const BAND = 42;
export const CORNER = 14;

/** The top band of a node, with the node's two upper corners. */
export function bandPath(width: number): string {
  return `M0,${BAND} V${CORNER} A${CORNER},${CORNER} 0 0 1 ${CORNER},0 H${width - CORNER} A${CORNER},${CORNER} 0 0 1 ${width},${CORNER} V${BAND} Z`;
}

/** Size of the title's type: as large as the node lets it be. */
export function titleSize(title: string, width: number): number {
  return Math.min(27, (1.7 * width) / Math.max(title.length, 1));
}

/** Size of a number's type: to be read from the back row, unless it is long. */
export function numberSize(text: string, width: number): number {
  return Math.min(36, (1.45 * width) / text.length);
}

/** What stands in the middle of a node: a leaf's name, a constant's number, an operation's symbol. */
export function pictureTitle(view: NodeView): string {
  const { op } = view.node;
  if (isSmall(op)) return constantText(view);
  const record = operation(op);
  return record?.kind === "leaf" ? view.label : (record?.symbol ?? op);
}
