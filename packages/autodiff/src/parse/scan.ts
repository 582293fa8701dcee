export type TokenKind =
  | "number"
  | "name"
  | "operator"
  | "superscript"
  | "root"
  | "("
  | ")"
  | ","
  | "="
  | ";"
  | "newline"
  | "end"
  | "unknown";

/** One token; `text` is normalised (`×` is `*`, `x₁` is `x1`), position and length are those of the input. */
export type Token = {
  readonly kind: TokenKind;
  readonly text: string;
  readonly position: number;
  readonly length: number;
};

const OPERATORS = new Map(
  Object.entries({
    "+": "+",
    "＋": "+",
    "-": "-",
    "−": "-",
    "–": "-",
    "*": "*",
    "×": "*",
    "·": "*",
    "⋅": "*",
    "∗": "*",
    "•": "*",
    "\u2062": "*",
    "/": "/",
    "÷": "/",
    "∕": "/",
    "⁄": "/",
    "^": "^",
    ˆ: "^",
  }),
);
const SINGLE = new Map<string, TokenKind>(
  Object.entries({ "(": "(", ")": ")", ",": ",", "=": "=", ";": ";", "\n": "newline", "√": "root" } as const),
);
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SUBSCRIPT = "₀₁₂₃₄₅₆₇₈₉";

// Sticky patterns: each is tried only at the position in hand, so scanning is linear. `2e-x` is 2·e − x: an exponent
// needs a digit behind it.
const SPACE =
  /(?:[ \t\r\f\v\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u2061\u3000\ufeff]|#[^\n]*|\/\/[^\n]*)+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /π|[\p{Lu}\p{Ll}\p{Lt}\p{Lo}_][\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\d_₀-₉]*/uy;
const POWER = /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y;

function match(pattern: RegExp, text: string, position: number): string {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? "";
}

/** The next token at or after `from`. Spaces and comments (`#`, `//`) are skipped; line ends are tokens. */
export function scan(text: string, from: number): Token {
  const position = from + match(SPACE, text, from).length;
  const token = (kind: TokenKind, length: number, normalised?: string): Token => {
    return { kind, text: normalised ?? text.slice(position, position + length), position, length };
  };
  if (position >= text.length) return token("end", 0);
  const number = match(NUMBER, text, position);
  if (number !== "") return token("number", number.length);
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  if (text.startsWith("**", position)) return token("operator", 2, "^");
  const operator = OPERATORS.get(character);
  if (operator !== undefined) return token("operator", 1, operator);
  const single = SINGLE.get(character);
  if (single !== undefined) return token(single, 1);
  const name = match(NAME, text, position);
  if (name !== "")
    return token("name", name.length, name === "π" ? "pi" : name.replace(/[₀-₉]/g, digitOf(SUBSCRIPT)));
  const power = match(POWER, text, position);
  if (power !== "")
    return token(
      "superscript",
      power.length,
      power.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, digitOf(SUPERSCRIPT)).replace("⁻", "-"),
    );
  return token("unknown", character.length);
}

function digitOf(digits: string): (character: string) => string {
  return (character) => String(digits.indexOf(character));
}
