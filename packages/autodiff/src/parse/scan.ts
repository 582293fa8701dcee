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

function make(kind: TokenKind, text: string, position: number, length: number): Token {
  return { kind, text, position, length };
}

/** The next token at or after `from`. Spaces and comments (`#`, `//`) are skipped; line ends are tokens. */
export function scan(text: string, from: number): Token {
  const position = from + match(SPACE, text, from).length;
  if (position >= text.length) return make("end", "", position, 0);
  const first = text.charAt(position);
  if (text.startsWith("**", position)) return make("operator", "^", position, 2);
  const operator = OPERATORS.get(first);
  if (operator !== undefined) return make("operator", operator, position, 1);
  const single = SINGLE.get(first);
  if (single !== undefined) return make(single, first, position, 1);
  const number = match(NUMBER, text, position);
  if (number !== "") return make("number", number, position, number.length);
  const name = match(NAME, text, position);
  if (name !== "") return make("name", normalName(name), position, name.length);
  const power = match(POWER, text, position);
  if (power !== "") return make("superscript", normalPower(power), position, power.length);
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  return make("unknown", character, position, character.length);
}

function normalName(name: string): string {
  return name === "π" ? "pi" : name.replace(/[₀-₉]/g, (digit) => String(SUBSCRIPT.indexOf(digit)));
}

function normalPower(power: string): string {
  return power.replace("⁻", "-").replace(/[^-]/g, (digit) => String(SUPERSCRIPT.indexOf(digit)));
}
