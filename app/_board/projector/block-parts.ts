import { BLOCK_ROWS } from "@gradboard/board";
import { outputOffset } from "../canvas/block-geometry";
import { shortValue } from "../canvas/short-value";
import type { GroupView } from "../session/group-view";
import { BAND, bandPath, titleSize } from "./node-shape";

export type BlockRole = "title" | "label" | "value" | "gradient";
export type BlockText = {
  readonly role: BlockRole;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};
export type BlockBand = {
  readonly role: "value" | "gradient";
  readonly path: string;
  readonly transform?: string;
};

/** Of a block with several outputs: the widths of the columns of values and of gradients. */
const COLUMN = 92;

/** What is drawn in a block, from its corner: where the numbers stand, and what is written. Nothing that is hidden. */
export function blockParts(
  group: Pick<GroupView, "outputs" | "box">,
  name: string,
): { readonly bands: readonly BlockBand[]; readonly texts: readonly BlockText[] } {
  const { width, height } = group.box;
  const [only] = group.outputs;
  if (group.outputs.length > 1) return severalOutputs(group, name);
  const middle = width / 2;
  const title: BlockText = {
    role: "title",
    text: name,
    x: middle,
    y: height / 2,
    size: titleSize(name, width),
  };
  if (only === undefined) return { bands: [], texts: [title] };
  const value = number("value", only.showsValue, shortValue(only.value), middle, BAND / 2, 1.55 * width);
  const gradient = number(
    "gradient",
    only.showsGradient,
    shortValue(only.gradient),
    middle,
    height - BAND / 2,
    1.55 * width,
  );
  const bands: BlockBand[] = [
    { role: "value", path: bandPath(width) },
    { role: "gradient", path: bandPath(width), transform: `translate(0 ${height}) scale(1 -1)` },
  ];
  return { bands, texts: [title, ...value, ...gradient] };
}

function severalOutputs(group: Pick<GroupView, "outputs" | "box">, name: string) {
  const { width } = group.box;
  const { title, row } = BLOCK_ROWS;
  const bands: BlockBand[] = [];
  const texts: BlockText[] = [
    { role: "title", text: name, x: width / 2, y: title / 2, size: titleSize(name, width) },
  ];
  for (const [index, { label, value, gradient, showsValue, showsGradient }] of group.outputs.entries()) {
    const y = outputOffset({ ...group, inputs: [] }, index);
    const room = width - 2 * COLUMN;
    const valueX = room + COLUMN / 2;
    texts.push(
      { role: "label", text: label, x: room / 2, y, size: Math.min(17, (1.6 * room) / label.length) },
      ...number("value", showsValue, shortValue(value, 4, 9), valueX, y, 1.5 * COLUMN),
      ...number("gradient", showsGradient, shortValue(gradient, 4, 9), valueX + COLUMN, y, 1.5 * COLUMN),
    );
    const top = y - row / 2;
    bands.push(
      { role: "value", path: `M${room},${top} h${COLUMN} v${row} h${-COLUMN} Z` },
      { role: "gradient", path: `M${room + COLUMN},${top} h${COLUMN} v${row} h${-COLUMN} Z` },
    );
  }
  return { bands, texts };
}

function number(
  role: "value" | "gradient",
  shown: boolean,
  text: string,
  x: number,
  y: number,
  room: number,
): BlockText[] {
  return shown ? [{ role, text, x, y, size: Math.min(26, room / text.length) }] : [];
}
