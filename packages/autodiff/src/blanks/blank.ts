/** A place in a text that stands for a number: `{gradient}`, `{value of c}`, `{|contribution of x to c|}`. */
export type Blank = {
  readonly what: "value" | "gradient" | "contribution";
  /** Without its sign: written between bars. */
  readonly size: boolean;
  /** Whose number, by the node's name or formula; null: that of the step the text is about. */
  readonly of: string | null;
  /** Of a contribution: what its wire leads into. */
  readonly to: string | null;
};

const BLANK = /(\{(?:value|gradient|contribution)[^{}|]*\}|\{\|(?:value|gradient|contribution)[^{}|]*\|\})/;
const PARTS = /^\{(\|?)(value|gradient|contribution)(?: of (.+?)(?: to (.+))?)?\|?\}$/;

/** A text cut where blanks stand; what only looks like one stays text. */
export function piecesOf(text: string): readonly (string | Blank)[] {
  return text.split(BLANK).map((piece) => blankOf(piece) ?? piece);
}

/** A blank as it is typed. */
export function blankText({ what, size, of, to }: Blank): string {
  const bar = size ? "|" : "";
  return `{${bar}${what}${of === null ? "" : ` of ${of}`}${to === null ? "" : ` to ${to}`}${bar}}`;
}

function blankOf(piece: string): Blank | undefined {
  const [, bar, word, of, to] = PARTS.exec(piece) ?? [];
  const what = whats.find((each) => each === word);
  // A contribution belongs to a wire, and a wire has two ends.
  if (what === undefined || (of !== undefined && (what === "contribution") !== (to !== undefined)))
    return undefined;
  return { what, size: bar === "|", of: of ?? null, to: to ?? null };
}

const whats = ["value", "gradient", "contribution"] as const;
