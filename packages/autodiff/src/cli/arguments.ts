import type { Notation, Value } from "../index";
import { readValue } from "./values";

const LANGUAGES = [
  "python",
  "pytorch",
  "latex",
  "dot",
  "mermaid",
  "derivation",
  "trace",
  "worksheet",
] as const;
const NOTATIONS: readonly Notation[] = ["leibniz", "grad", "bar"];

export type Language = (typeof LANGUAGES)[number];

/** What a command is about: a formula, values for its variables, and the node to differentiate. */
export type Subject = {
  readonly formula: string;
  readonly values: ReadonlyMap<string, Value>;
  readonly target: string | undefined;
  readonly notation: Notation;
};

/** What the command line asks for. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "lines" }
  | ({ readonly kind: "eval"; readonly json: boolean } & Subject)
  | ({ readonly kind: "walkthrough" } & Subject)
  | ({ readonly kind: "export"; readonly to: Language } & Subject);

export type ArgumentsResult =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): ArgumentsResult => ({ ok: false, message });
const isLanguage = (word: string | undefined): word is Language => LANGUAGES.some((each) => each === word);

/** Reads the words after the program's name. */
export function readArguments(words: readonly string[]): ArgumentsResult {
  const [verb, ...rest] = words;
  if (verb === undefined) return refuse("Say what to do: eval, walkthrough or export.");
  if (words.includes("--help") || words.includes("-h") || verb === "help")
    return { ok: true, command: { kind: "help" } };
  if (verb !== "eval" && verb !== "walkthrough" && verb !== "export")
    return refuse(`There is no command "${verb}".`);
  if (verb === "eval" && rest.includes("--jsonl")) {
    return rest.length === 1
      ? { ok: true, command: { kind: "lines" } }
      : refuse("--jsonl reads from standard input; leave the rest out.");
  }
  return readFormula(verb, rest);
}

function readFormula(kind: "eval" | "walkthrough" | "export", words: readonly string[]): ArgumentsResult {
  const values = new Map<string, Value>();
  let formula: string | undefined;
  let target: string | undefined;
  let to: string | undefined;
  let notation: Notation | undefined = "leibniz";
  let json = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word === "--json" && kind === "eval") json = true;
    else if (word === "--target") {
      target = words[++at];
      if (target === undefined) return refuse("--target needs a name or a formula.");
    } else if (word === "--notation" && kind !== "eval") {
      const wanted = words[++at];
      notation = NOTATIONS.find((each) => each === wanted);
      if (notation === undefined) return refuse(`--notation needs one of ${NOTATIONS.join(", ")}.`);
    } else if (word === "--to" && kind === "export") to = words[++at] ?? "";
    else if (/^--\w/.test(word)) return refuse(`There is no option ${word} for ${kind}.`);
    else if (formula === undefined) formula = word;
    else {
      const assignment = /^\s*([^\s=]+)\s*=(.*)$/s.exec(word);
      const value = readValue(assignment?.[2] ?? "");
      if (assignment === null || value === undefined)
        return refuse(`Values look like x=1, x=[1, 2] or x=[[1, 2], [3, 4]]; "${word}" does not.`);
      values.set(assignment[1] ?? "", value);
    }
  }
  if (formula === undefined) return refuse("Give a formula, for example '(4*x+1)^2'.");
  const subject = { formula, values, target, notation };
  if (kind === "eval") return { ok: true, command: { kind, json, ...subject } };
  if (kind === "walkthrough") return { ok: true, command: { kind, ...subject } };
  if (!isLanguage(to)) return refuse(`export needs --to and one of ${LANGUAGES.join(", ")}.`);
  return { ok: true, command: { kind, to, ...subject } };
}
