import { parse } from "@gradboard/autodiff";
import type { BoardFile } from "./board-file-schema";
import { parseBoardFile } from "./board-file-schema";

/** What a pasted text turned out to be. `fault`: it set out to be a Gradboard file, and the sentence says where it fails. */
export type Pasted =
  | { readonly kind: "file"; readonly file: BoardFile }
  | { readonly kind: "formula"; readonly text: string }
  | { readonly kind: "fault"; readonly message: string }
  | { readonly kind: "nothing" };

/** Characters beyond which a pasted text is no formula. */
const FORMULA_LENGTH = 2000;

/** Reads a text that somebody pasted: a board file or a part of one (JSON), or a formula. */
export function readPasted(text: string): Pasted {
  const plain = text.trim();
  if (plain === "") return { kind: "nothing" };
  if (plain.startsWith("{")) {
    const json = readJson(plain);
    if (json === null) return { kind: "fault", message: "This is neither a formula nor a Gradboard file." };
    const parsed = parseBoardFile(json);
    return parsed.ok ? { kind: "file", file: parsed.file } : { kind: "fault", message: parsed.fault.message };
  }
  if (plain.length > FORMULA_LENGTH) return { kind: "nothing" };
  const formula = parse(plain);
  return formula.ok ? { kind: "formula", text: plain } : { kind: "fault", message: formula.fault.message };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
