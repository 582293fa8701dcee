import type { Paint } from "@gradboard/board";

const tokens = [
  "canvas",
  "surface",
  "surface-2",
  "border",
  "border-strong",
  "text",
  "text-muted",
  "forward-text",
  "forward-soft",
  "backward-text",
  "backward-soft",
  "problem",
] as const;

type Paints = `paint-${Paint}${"" | "-soft"}`;

/**
 * The colours of a picture, by the names the design has for them, as a file outside the page can use them. Without the
 * colours of notes and ink these are drawn in the colours of text.
 */
export type PictureColors = Readonly<Record<(typeof tokens)[number], string>> &
  Readonly<Partial<Record<Paints, string>>>;

/** The design's colours in light or dark, whatever the screen shows now. */
export function pictureColors(scheme: "light" | "dark"): PictureColors {
  const probe = document.createElement("span");
  probe.style.colorScheme = scheme;
  document.body.append(probe);
  const resolved = (property: string) => {
    probe.style.color = `var(--${property})`;
    return getComputedStyle(probe).color;
  };
  const read = (token: (typeof tokens)[number]) => resolved(`color-${token}`);
  const colors = {
    canvas: read("canvas"),
    surface: read("surface"),
    "surface-2": read("surface-2"),
    border: read("border"),
    "border-strong": read("border-strong"),
    text: read("text"),
    "text-muted": read("text-muted"),
    "forward-text": read("forward-text"),
    "forward-soft": read("forward-soft"),
    "backward-text": read("backward-text"),
    "backward-soft": read("backward-soft"),
    problem: read("problem"),
    "paint-gray": resolved("paint-gray"),
    "paint-gray-soft": resolved("paint-gray-soft"),
    "paint-yellow": resolved("paint-yellow"),
    "paint-yellow-soft": resolved("paint-yellow-soft"),
    "paint-blue": resolved("paint-blue"),
    "paint-blue-soft": resolved("paint-blue-soft"),
    "paint-green": resolved("paint-green"),
    "paint-green-soft": resolved("paint-green-soft"),
    "paint-red": resolved("paint-red"),
    "paint-red-soft": resolved("paint-red-soft"),
    "paint-violet": resolved("paint-violet"),
    "paint-violet-soft": resolved("paint-violet-soft"),
  };
  probe.remove();
  return colors;
}
