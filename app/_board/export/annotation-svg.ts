import type { Annotation, Box, Size, Written } from "@gradboard/board";
import { inkOutline } from "../annotations/ink-outline";
import { notePieces } from "../annotations/note-pieces";
import type { PictureColors } from "./picture-colors";
import { attributes, escapeText } from "./svg-text";
import { wrappedLines } from "./wrapped-lines";

type Style = { readonly size: number; readonly line: number; readonly inset: readonly [number, number] };

const styles: Readonly<Record<Written["kind"], Style>> = {
  note: { size: 17, line: 23.8, inset: [14, 12] },
  text: { size: 20, line: 28, inset: [8, 6] },
  frame: { size: 19, line: 26, inset: [8, 0] },
};

/** A note, a text, a frame or a stroke as a part of an SVG file. */
export function annotationSvg(annotation: Annotation, box: Box, colors: PictureColors): string {
  const inside =
    annotation.kind === "ink"
      ? ink(annotation.points, colors[`paint-${annotation.color}`] ?? colors.text)
      : written(annotation, box, colors);
  return `<g${attributes({ transform: `translate(${box.x} ${box.y})`, "text-anchor": "start" })}>${inside}</g>`;
}

function ink(points: Parameters<typeof inkOutline>[0], fill: string): string {
  return `<path${attributes({ d: inkOutline(points), fill })}/>`;
}

function written(annotation: Written, { width, height }: Size, colors: PictureColors): string {
  const { kind, text, color } = annotation;
  const paint = colors[`paint-${color}`] ?? colors.text;
  const soft = colors[`paint-${color}-soft`] ?? colors.surface;
  const { size: type, line, inset } = styles[kind];
  const box = {
    note: {
      width,
      height,
      rx: 8,
      fill: soft,
      stroke: paint,
      "stroke-opacity": 0.45,
    },
    text: null,
    frame: { width, height, rx: 14, fill: paint, "fill-opacity": 0.05, stroke: paint, "stroke-width": 2 },
  }[kind];
  const words = notePieces(text)
    .map((piece) => piece.text)
    .join("");
  const lines = kind === "frame" ? [words] : wrappedLines(words, width - 2 * inset[0], type);
  const fill = kind === "note" ? colors.text : paint;
  const rows = lines.map((row, index) => {
    const y = kind === "frame" ? -12 : inset[1] + index * line + type;
    const place = { x: inset[0], y, "font-size": type, "font-weight": kind === "note" ? 400 : 600, fill };
    return row === "" ? "" : `<text${attributes(place)}>${escapeText(row)}</text>`;
  });
  return [box === null ? "" : `<rect${attributes(box)}/>`, ...rows].join("");
}
