import { functionNamed } from "./words";

/** `sin(2x)` for `sin2x`, which nobody means as a name. */
export function gluedCall(text: string): string | undefined {
  const [, word = "", argument = ""] = /^(.{2,}?)(\d*x)$/.exec(text) ?? [];
  return functionNamed(word)?.ports.length === 1 ? `${word}(${argument})` : undefined;
}
