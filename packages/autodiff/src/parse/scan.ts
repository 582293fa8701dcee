import { fromSubscripts, fromSuperscripts, narrow, operatorOf, SUBSCRIPTS, SUPERSCRIPTS } from "./characters";

export type TokenKind =
  | "number"
  | "name"
  | "operator"
  | "superscript"
  | "root"
  | "prime"
  | "transpose"
  | "("
  | ")"
  | "["
  | "]"
  | "|"
  | ","
  | ":"
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

const SINGLE = new Map<string, { readonly kind: TokenKind; readonly text: string }>();
for (const kind of ["(", ")", "[", "]", "|", ",", ":", "=", ";"] as const)
  SINGLE.set(kind, { kind, text: kind });
for (const [sign, degree] of ["√2", "∛3", "∜4"]) SINGLE.set(sign ?? "", { kind: "root", text: degree ?? "" });
for (const prime of "'’′") SINGLE.set(prime, { kind: "prime", text: "'" });
SINGLE.set("ᵀ", { kind: "transpose", text: "ᵀ" });
SINGLE.set("\n", { kind: "newline", text: "\n" });

// Sticky patterns: each is tried only at the position in hand, so scanning is linear. `2e-x` is 2·e − x: an exponent
// needs a digit behind it.
const SPACE =
  /(?:[ \t\r\f\v\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u2061\u3000\ufeff]|#[^\n]*|\/\/[^\n]*)+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const WIDE_NUMBER = /[\d０-９]+(?:[.．][\d０-９]*)?/y;
const LETTER = `(?![${SUPERSCRIPTS}${SUBSCRIPTS}ᵀªº\u02b0-\u02ff])\\p{L}`;
const NAME = new RegExp(
  `π|(?:${LETTER}|_)(?:${LETTER}|[\\p{M}\\d_${SUBSCRIPTS}])*(?:(?<=_)\\{[\\p{L}\\d]+\\})?`,
  "uy",
);
const PLAIN_NAME = /[A-Za-z_][A-Za-z0-9_]*(?![A-Za-z0-9_]|[^\0-\x7a|}~])/y;
const RAISED = new RegExp(`[${SUPERSCRIPTS}]+`, "uy");

function match(pattern: RegExp, text: string, position: number): string {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? "";
}

function make(kind: TokenKind, text: string, position: number, length: number): Token {
  return { kind, text, position, length };
}

/** The next token at or after `from`. Spaces and comments (`#`, `//`) are skipped; line ends are tokens. */
export function scan(text: string, from: number): Token {
  const position = startOf(text, from);
  if (position >= text.length) return make("end", "", position, 0);
  const first = narrow(text.charAt(position));
  const operator = operatorOf(first);
  if (operator !== undefined) {
    return text.startsWith("**", position)
      ? make("operator", "^", position, 2)
      : make("operator", operator, position, 1);
  }
  const single = SINGLE.get(first);
  if (single !== undefined) return make(single.kind, single.text, position, 1);
  return word(text, position);
}

/** Where the next token begins. */
function startOf(text: string, from: number): number {
  const code = text.charCodeAt(from);
  // Nothing to skip in front of these, which is the rule.
  const plain = (code >= 0x30 && code < 0x7f) || (code > 0x23 && code < 0x2f);
  return plain ? from : from + match(SPACE, text, from).length;
}

/** What is longer than one character: a number, a name, an exponent. */
function word(text: string, position: number): Token {
  // Numbers of ASCII digits, names, superscripts: what a character can begin it begins alone, so the order is free.
  if (text.charCodeAt(position) < 0x80) {
    const plain = match(PLAIN_NAME, text, position);
    if (plain !== "") return make("name", plain, position, plain.length);
    const number = match(NUMBER, text, position);
    if (number !== "") return make("number", number, position, number.length);
  }
  const raised = match(RAISED, text, position);
  if (raised !== "") return make("superscript", fromSuperscripts(raised), position, raised.length);
  const name = match(NAME, text, position);
  if (name !== "") return make("name", normalName(name), position, name.length);
  const wide = match(WIDE_NUMBER, text, position);
  if (wide !== "") return make("number", wide.normalize("NFKC"), position, wide.length);
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  return make("unknown", character, position, character.length);
}

/** Letters as word processors and PDF files write them: 𝑥, ｘ, the micro sign. */
const STYLED = /[\u00b5\u2100-\u214f\uff21-\uff5a]|[\u{1d400}-\u{1d7ff}]/u;

function normalName(name: string): string {
  const letters = name.normalize(STYLED.test(name) ? "NFKC" : "NFC");
  if (letters === "π") return "pi";
  // The base of a logarithm is no part of its name.
  const based = /^log[₀-₉]/.test(letters) ? `log_${letters.slice(3)}` : letters;
  return fromSubscripts(based).replace("_{", "_").replace("}", "");
}

/** Is this text one name, as a formula would hold it? */
export function isName(text: string): boolean {
  const token = scan(text, 0);
  return token.kind === "name" && token.text === text;
}
