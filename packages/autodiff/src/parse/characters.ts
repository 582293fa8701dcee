/** Signs that people type or paste, by the ASCII sign they stand for. */
const OPERATORS = new Map<string, string>();
for (const [symbol, signs] of [
  ["+", "+⁤"],
  ["-", "-−–—‐‑‒﹣"],
  ["*", "*×·⋅∗•∙✕✖⨯‧\u2062"],
  ["/", "/÷∕⁄"],
  ["^", "^ˆ"],
  ["@", "@"],
] as const) {
  for (const sign of signs) OPERATORS.set(sign, symbol);
}

/** The operator a character stands for. */
export function operatorOf(character: string): string | undefined {
  return OPERATORS.get(character);
}

/** A character of an East Asian keyboard as the ASCII one it stands for. */
export function narrow(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

const RAISED = new Map(
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿˣʸᶻᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷ"].map((raised, index) => [
    raised,
    "0123456789-+nxyzabcdefghijklmoprstuvw".charAt(index),
  ]),
);
const LOWERED = new Map(
  [..."₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ"].map((lowered, index) => [
    lowered,
    "0123456789aehijklmnoprstuvxβγρφχ".charAt(index),
  ]),
);

/** All superscripts, for patterns. */
export const SUPERSCRIPTS = [...RAISED.keys()].join("");
/** All subscripts, for patterns. */
export const SUBSCRIPTS = [...LOWERED.keys()].join("");

/** `⁻¹` as `-1`. */
export function fromSuperscripts(text: string): string {
  return [...text].map((character) => RAISED.get(character) ?? character).join("");
}

const INDEX = new RegExp(`[${SUBSCRIPTS}]+`, "g");

/** Subscripts as they are typed: `x₁` is `x1` and `xᵢ` is `x_i`. */
export function fromSubscripts(text: string): string {
  return text.replace(INDEX, (index, at: number) => {
    const typed = [...index].map((character) => LOWERED.get(character) ?? character).join("");
    return /^\d+$/.test(typed) || text.charAt(at - 1) === "_" ? typed : `_${typed}`;
  });
}
