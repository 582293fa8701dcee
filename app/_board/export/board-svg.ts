import { inLayers } from "../annotations/in-layers";
import { drawnGroups } from "../canvas/drawn-groups";
import { drawnAt, drawnBox, isSmall, sizeOf } from "../canvas/geometry";
import type { Orientation } from "../canvas/orientation";
import { shortValue } from "../canvas/short-value";
import { BAND, bandPath, CORNER, pictureTitle, titleSize } from "../projector/node-shape";
import { type Box, pictureBox, pictureBoxes } from "../projector/picture-box";
import { wireCourse } from "../projector/wire-course";
import type { BoardView, PlacedNode, WireView } from "../session/board-view";
import { annotationSvg } from "./annotation-svg";
import { blockOf, frameOf } from "./group-svg";
import type { PictureColors } from "./picture-colors";
import { text } from "./svg-line";
import { attributes, escapeText } from "./svg-text";

export type SvgOptions = {
  readonly colors: PictureColors;
  /** Without a background the picture can stand on any page. */
  readonly background: boolean;
  /** Which way the graph runs in the picture; to the right unless told otherwise. */
  readonly orientation?: Orientation;
  /** What to call a group without a title. */
  readonly untitled: string;
};

export type Picture = { readonly svg: string; readonly width: number; readonly height: number };

/** No picture is smaller than this, so that one node alone does not fill a page. */
const least = { width: 320, height: 200 };
const fonts = "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
/** Characters of a formula that fit under an operation's symbol. */
const FORMULA_FITS = 24;

/**
 * A board as an SVG file of its own: no style sheet, no script, nothing to load. Drawn from what the board shows,
 * not from the screen, so that it holds all of the board at any size, and nothing that is still hidden.
 */
export function boardSvg(view: BoardView, options: SvgOptions): Picture {
  const { colors, background, orientation = "right" } = options;
  const box = pictureBox(pictureBoxes(view, orientation), least);
  const wires = [...view.shown.wires.values()];
  const { frames, nodes, ink } = inLayers(view.order.flatMap((id) => view.shown.nodes.get(id) ?? []));
  const boxes = drawnGroups(view, orientation);
  const groups = [...view.groups.values()]
    .filter(({ hidden }) => !hidden)
    .map((group) => ({ ...group, box: boxes.get(group.id) ?? group.box }));
  const parts = [
    `<title>${escapeText(view.title)}</title>`,
    background ? `<rect${attributes({ ...box, fill: colors.canvas })}/>` : "",
    ...frames.map((node) => nodeOf(node, options)),
    ...groups.map((group) => (group.collapsed ? "" : frameOf(group, options))),
    ...wires.map((wire) => wireOf(view, wire, options)),
    ...nodes.map((node) => nodeOf(node, options)),
    ...groups.map((group) => (group.collapsed ? blockOf(group, options) : "")),
    ...wires.map((wire) => contributionOf(view, wire, options)),
    ...ink.map((node) => nodeOf(node, options)),
  ].filter((part) => part !== "");
  return { svg: `<svg${frame(box)}>\n${parts.join("\n")}\n</svg>\n`, width: box.width, height: box.height };
}

function frame({ x, y, width, height }: Box): string {
  return attributes({
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `${x} ${y} ${width} ${height}`,
    width,
    height,
    role: "img",
    "font-family": fonts,
    "text-anchor": "middle",
  });
}

function courseOf(view: BoardView, wire: WireView, orientation: Orientation | undefined) {
  return wireCourse(view, wire, orientation);
}

function wireOf(view: BoardView, wire: WireView, { colors, orientation }: SvgOptions): string {
  const course = courseOf(view, wire, orientation);
  if (course === null) return "";
  const stroke = wire.inLoop
    ? { stroke: colors.problem, "stroke-width": 3, "stroke-dasharray": "9 7" }
    : { stroke: colors["border-strong"], "stroke-width": 2.5 };
  return `<path${attributes({ d: course.path, fill: "none", ...stroke })}/>`;
}

function contributionOf(view: BoardView, wire: WireView, options: SvgOptions): string {
  const { colors, background, orientation } = options;
  const number = courseOf(view, wire, orientation)?.number;
  if (number == null) return "";
  const halo = background
    ? { stroke: colors.canvas, "stroke-width": 8, "stroke-linejoin": "round", "paint-order": "stroke" }
    : {};
  const { x, y, size } = number;
  return text(number.text, { x, y, size, weight: 650, fill: colors["backward-text"], extra: halo });
}

function nodeOf(view: PlacedNode, { colors, orientation }: SvgOptions): string {
  const { op, annotation } = view.node;
  if (annotation !== undefined) {
    const box = drawnBox(view.node, view.position, orientation ?? "right");
    return annotationSvg(annotation, box, colors);
  }
  const [x, y] = drawnAt(op, view.position, orientation);
  const { width, height } = sizeOf(op);
  const small = isSmall(op);
  const rx = small ? height / 2 : CORNER;
  const box = attributes({ width, height, rx, fill: small ? colors["surface-2"] : colors.surface });
  const edge = attributes({
    width,
    height,
    rx,
    fill: "none",
    stroke: view.isTarget ? colors.text : small ? colors.border : colors["border-strong"],
    "stroke-width": view.isTarget ? 3.5 : 2,
  });
  const inside = [
    `<rect${box}/>`,
    ...(small ? [] : bands(view, colors)),
    ...titles(view, small, colors),
    `<rect${edge}/>`,
  ];
  return `<g${attributes({ transform: `translate(${x} ${y})` })}>${inside.join("")}</g>`;
}

function bands(view: PlacedNode, colors: PictureColors): string[] {
  const { width, height } = sizeOf(view.node.op);
  const d = bandPath(width);
  const number = (shown: boolean, y: number, fill: string, x: PlacedNode["value"]) =>
    shown
      ? text(shortValue(x), { x: width / 2, y, size: numberSize(shortValue(x), width), weight: 700, fill })
      : "";
  return [
    `<path${attributes({ d, fill: colors["forward-soft"] })}/>`,
    `<path${attributes({ d, fill: colors["backward-soft"], transform: `translate(0 ${height}) scale(1 -1)` })}/>`,
    number(view.showsValue, BAND / 2, colors["forward-text"], view.value),
    number(view.showsGradient, height - BAND / 2, colors["backward-text"], view.gradient),
  ];
}

/** Size of a number's type: as large as its band lets it be. */
function numberSize(number: string, width: number): number {
  return Math.min(26, (1.55 * width) / number.length);
}

/** The name or symbol, and below an operation's symbol its formula, where there is room for all of it. */
function titles(view: PlacedNode, small: boolean, colors: PictureColors): string[] {
  const { width, height } = sizeOf(view.node.op);
  const title = pictureTitle(view);
  const middle = { x: width / 2, weight: 650, fill: small ? colors["text-muted"] : colors.text };
  const formula = small || view.label === title || view.label.length > FORMULA_FITS ? "" : view.label;
  if (formula === "") return [text(title, { ...middle, y: height / 2, size: titleSize(title, width) })];
  return [
    text(title, { ...middle, y: height / 2 - 7, size: 20 }),
    text(formula, { ...middle, y: height / 2 + 10, size: 11.5, weight: 500, fill: colors["text-muted"] }),
  ];
}
