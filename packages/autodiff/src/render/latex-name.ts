/** Greek letters by their names in LaTeX. */
export const GREEK: ReadonlyMap<string, string> = new Map(
  Object.entries({
    α: "alpha",
    β: "beta",
    γ: "gamma",
    δ: "delta",
    ε: "varepsilon",
    ζ: "zeta",
    η: "eta",
    θ: "theta",
    ι: "iota",
    κ: "kappa",
    λ: "lambda",
    μ: "mu",
    ν: "nu",
    ξ: "xi",
    ρ: "rho",
    σ: "sigma",
    τ: "tau",
    υ: "upsilon",
    φ: "varphi",
    χ: "chi",
    ψ: "psi",
    ω: "omega",
    Γ: "Gamma",
    Δ: "Delta",
    Θ: "Theta",
    Λ: "Lambda",
    Ξ: "Xi",
    Π: "Pi",
    Σ: "Sigma",
    Φ: "Phi",
    Ψ: "Psi",
    Ω: "Omega",
  }),
);
const GREEK_WORDS = new Set(GREEK.values());

const ESCAPES = new Map([
  ["\\", "\\backslash "],
  ["{", "\\{"],
  ["}", "\\}"],
  ["$", "\\$"],
  ["&", "\\&"],
  ["#", "\\#"],
  ["%", "\\%"],
  ["_", "\\_"],
  ["^", "\\hat{}"],
  ["~", "\\sim "],
  [" ", "\\ "],
]);

/** A name in LaTeX: `w1` gets an index, Greek becomes Greek, words stand upright; nothing in it can be a command. */
export function latexName(name: string): string {
  const primes = /'+$/.exec(name)?.[0] ?? "";
  return primes === "" ? plainName(name) : `${plainName(name.slice(0, -primes.length))}${primes}`;
}

function plainName(name: string): string {
  const indexed = /^(\p{L}+?)_?(\d+)$/u.exec(name) ?? /^(\p{L}+)_(\p{L}+)$/u.exec(name);
  if (indexed !== null) return `${word(indexed[1] ?? "")}_{${word(indexed[2] ?? "")}}`;
  return word(name);
}

function word(text: string): string {
  const greek = GREEK.get(text);
  if (greek !== undefined) return `\\${greek}`;
  if (GREEK_WORDS.has(text)) return `\\${text}`;
  if (/^[a-zA-Z]$|^\d+$/.test(text)) return text;
  if (/^[a-zA-Z]+$/.test(text)) return `\\mathrm{${text}}`;
  const safe = [...text].map((character) => ESCAPES.get(character) ?? character).join("");
  return `\\mathrm{${safe}}`;
}
