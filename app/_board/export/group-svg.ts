import { blockParts } from "../projector/block-parts";
import { CORNER } from "../projector/node-shape";
import type { GroupView } from "../session/group-view";
import type { PictureColors } from "./picture-colors";
import { text } from "./svg-line";
import { attributes } from "./svg-text";

type Options = { readonly colors: PictureColors; readonly untitled: string };

/** An open group in a picture: a frame with its title, to be drawn behind what is in it. */
export function frameOf({ box, title }: GroupView, { colors, untitled }: Options): string {
  const { x, y, width, height } = box;
  const frame = {
    width,
    height,
    rx: CORNER,
    fill: colors["surface-2"],
    "fill-opacity": 0.5,
    stroke: colors["border-strong"],
    "stroke-width": 2,
  };
  const name = text(title || untitled, {
    x: 16,
    y: 24,
    size: 22,
    weight: 650,
    fill: colors.text,
    extra: { "text-anchor": "start" },
  });
  return `<g${attributes({ transform: `translate(${x} ${y})` })}><rect${attributes(frame)}/>${name}</g>`;
}

/** A collapsed group in a picture: one block with the numbers of what is used outside. */
export function blockOf(group: GroupView, { colors, untitled }: Options): string {
  const { x, y, width, height } = group.box;
  const { bands, texts } = blockParts(group, group.title || untitled);
  const soft = { value: colors["forward-soft"], gradient: colors["backward-soft"] };
  const ink = {
    title: colors.text,
    label: colors["text-muted"],
    value: colors["forward-text"],
    gradient: colors["backward-text"],
  };
  const sheet = { fill: colors["surface-2"], stroke: colors["border-strong"], "stroke-width": 1.5 };
  const edge = {
    fill: "none",
    stroke: group.isTarget ? colors.text : colors["border-strong"],
    "stroke-width": group.isTarget ? 3.5 : 2,
  };
  const inside = [
    `<rect${attributes({ x: 6, y: 6, width, height, rx: CORNER, ...sheet })}/>`,
    `<rect${attributes({ width, height, rx: CORNER, fill: colors.surface })}/>`,
    ...bands.map(
      ({ role, path, transform }) =>
        `<path${attributes({ d: path, fill: soft[role], ...(transform === undefined ? {} : { transform }) })}/>`,
    ),
    ...texts.map(({ role, text: line, ...place }) => text(line, { ...place, weight: 650, fill: ink[role] })),
    `<rect${attributes({ width, height, rx: CORNER, ...edge })}/>`,
  ];
  return `<g${attributes({ transform: `translate(${x} ${y})` })}>${inside.join("")}</g>`;
}
