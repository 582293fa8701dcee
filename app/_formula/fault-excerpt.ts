/** The part of a formula around a fault, to be shown with a caret under `marked`. */
export type FaultExcerpt = { readonly before: string; readonly marked: string; readonly after: string };

const around = 28;

/** Does cutting here leave half a character (a lone surrogate) behind? */
function splits(text: string, index: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[index] ?? "") && /[\uD800-\uDBFF]/.test(text[index - 1] ?? "");
}

/**
 * Cuts a long formula to what is near the fault. `position` and `length` are in UTF-16 units and may lie outside
 * the text; a fault at its very end marks one blank. Line breaks become `⏎`, so that it stays one line.
 */
export function faultExcerpt(text: string, position: number, length: number): FaultExcerpt {
  let start = Math.min(Math.max(0, position), text.length);
  if (splits(text, start)) start -= 1;
  let end = Math.min(text.length, start + Math.min(Math.max(1, length), around));
  if (splits(text, end)) end += 1;
  let from = Math.max(0, start - around);
  if (splits(text, from)) from -= 1;
  let to = Math.min(text.length, end + around);
  if (splits(text, to)) to += 1;
  const show = (part: string) => part.replace(/\s*\n\s*/g, " ⏎ ");
  return {
    before: (from > 0 ? "…" : "") + show(text.slice(from, start)),
    marked: show(text.slice(start, end)) || " ",
    after: show(text.slice(end, to)) + (to < text.length ? "…" : ""),
  };
}
