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

/** The colours of a picture, by the names the design has for them, as a file outside the page can use them. */
export type PictureColors = Readonly<Record<(typeof tokens)[number], string>>;

/** The design's colours in light or dark, whatever the screen shows now. */
export function pictureColors(scheme: "light" | "dark"): PictureColors {
  const probe = document.createElement("span");
  probe.style.colorScheme = scheme;
  document.body.append(probe);
  const read = (token: (typeof tokens)[number]) => {
    probe.style.color = `var(--color-${token})`;
    return getComputedStyle(probe).color;
  };
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
  };
  probe.remove();
  return colors;
}
