/** What the command line asks for. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "lines" }
  | {
      readonly kind: "eval" | "walkthrough";
      readonly formula: string;
      readonly values: ReadonlyMap<string, number>;
      readonly json: boolean;
      readonly target: string | undefined;
    };

export type ArgumentsResult =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): ArgumentsResult => ({ ok: false, message });

/** Reads the words after the program's name. */
export function readArguments(words: readonly string[]): ArgumentsResult {
  const [verb, ...rest] = words;
  if (verb === undefined) return refuse("Say what to do: eval or walkthrough.");
  if (words.includes("--help") || words.includes("-h") || verb === "help")
    return { ok: true, command: { kind: "help" } };
  if (verb !== "eval" && verb !== "walkthrough") return refuse(`There is no command "${verb}".`);
  if (verb === "eval" && rest.includes("--jsonl")) {
    return rest.length === 1
      ? { ok: true, command: { kind: "lines" } }
      : refuse("--jsonl reads from standard input; leave the rest out.");
  }
  return readFormula(verb, rest);
}

function readFormula(kind: "eval" | "walkthrough", words: readonly string[]): ArgumentsResult {
  const values = new Map<string, number>();
  let formula: string | undefined;
  let target: string | undefined;
  let json = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word === "--json") json = true;
    else if (word === "--target") {
      target = words[++at];
      if (target === undefined) return refuse("--target needs a name or a formula.");
    } else if (/^--\w/.test(word)) return refuse(`There is no option ${word}.`);
    else if (formula === undefined) formula = word;
    else {
      const assignment = /^\s*([^\s=]+)\s*=\s*(\S+)\s*$/.exec(word);
      const value = readNumber(assignment?.[2] ?? "");
      if (assignment === null || value === undefined)
        return refuse(`Values look like x=1; "${word}" does not.`);
      values.set(assignment[1] ?? "", value);
    }
  }
  if (formula === undefined) return refuse("Give a formula, for example '(4*x+1)^2'.");
  return { ok: true, command: { kind, formula, values, json, target } };
}

/** A number as people and JSON write it, with `inf` and `nan`; undefined if it is none. */
export function readNumber(text: string): number | undefined {
  const word = text.replace("−", "-").toLowerCase();
  if (word === "nan") return Number.NaN;
  if (/^[+-]?(inf|infinity|∞)$/.test(word)) return word.startsWith("-") ? -Infinity : Infinity;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(word) ? Number(word) : undefined;
}
