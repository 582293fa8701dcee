/** A piece of what somebody wrote: plain words, or mathematics as LaTeX. */
export type NotePiece = { readonly kind: "words" | "mathematics"; readonly text: string };

/**
 * Splits a text at its mathematics, which stands between dollar signs on one line. A dollar sign that is alone, or has
 * a space on its inner side, is a dollar sign, so that prices need no escape.
 */
export function notePieces(text: string): readonly NotePiece[] {
  const pieces: NotePiece[] = [];
  let last = 0;
  for (const match of text.matchAll(/\$(?!\s)([^$\n]+?)(?<!\s)\$(?!\d)/g)) {
    const latex = match[1] ?? "";
    if (match.index > last) pieces.push({ kind: "words", text: text.slice(last, match.index) });
    pieces.push({ kind: "mathematics", text: latex });
    last = match.index + match[0].length;
  }
  if (last < text.length) pieces.push({ kind: "words", text: text.slice(last) });
  return pieces;
}

/** Whether something in a text is typeset. */
export function hasMathematics(text: string): boolean {
  return notePieces(text).some(({ kind }) => kind === "mathematics");
}

/** The beginning of a text, on one line, for lists. */
export function excerpt(text: string, most: number): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
