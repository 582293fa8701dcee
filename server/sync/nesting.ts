/** Whether lists and objects stand in each other deeper than `most`. */
export function nestsDeeper(value: unknown, most: number): boolean {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return false;
  if (most === 0) return true;
  return Object.values(value).some((inner) => nestsDeeper(inner, most - 1));
}

const BACKSLASH = 92;
const QUOTE = 34;
/** [ and ] differ from { and } in one bit only. */
const OPEN = 91;
const CLOSE = 93;
const SQUARE = ~32;

/** The same for a text in JSON, which is not parsed for it. */
export function jsonNestsDeeper(json: string, most: number): boolean {
  if (json.length <= most) return false;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (quoted) at += code === BACKSLASH ? 1 : 0;
    else if ((code & SQUARE) === OPEN && ++depth > most) return true;
    else if ((code & SQUARE) === CLOSE) depth -= 1;
  }
  return false;
}
