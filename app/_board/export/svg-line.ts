import { attributes, escapeText } from "./svg-text";

export type TextStyle = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly extra?: Readonly<Record<string, string | number>>;
};

/** One line of text with its middle at the given place. */
export function text(content: string, { x, y, size, weight, fill, extra = {} }: TextStyle): string {
  // A baseline of its own instead of `dominant-baseline`, which not every program that opens SVG files knows.
  const place = { x, y: y + size * 0.35, "font-size": size, "font-weight": weight, fill, ...extra };
  return `<text${attributes(place)}>${escapeText(content)}</text>`;
}
