import type { FormulaFault, Value } from "@gradboard/autodiff";
import { LOCAL, readBoard, rewriteTexts, seedBoard, setTarget, setTitle, setValue } from "@gradboard/board";
import { addFormula, insertBoardFile, parseBoardFile } from "@gradboard/board/building";
import { limits } from "@gradboard/protocol";
import * as Y from "yjs";

export type NewDocument = {
  readonly title: string | undefined;
  readonly formula: string | undefined;
  readonly values: Readonly<Record<string, Value>>;
  /** The name of the node that is differentiated; the last statement of the formula unless told otherwise. */
  readonly target: string | undefined;
  readonly lesson: string | undefined;
  /** A Gradboard file, unchecked. */
  readonly file: unknown;
  /** Seals the texts of the file's lesson. */
  readonly seal: (text: string) => string;
};

export type DocumentResult =
  | { readonly ok: true; readonly title: string; readonly update: Uint8Array }
  | { readonly ok: false; readonly fault: { readonly message: string } | FormulaFault };

const UNTITLED = "Untitled board";
const COPY = " (copy)";

/** The first state of a board: empty, from a formula, or from a file; a fault says what is wrong with either. */
export function newDocument(made: NewDocument): DocumentResult {
  const { title, formula, values, target, lesson, file, seal } = made;
  const parsed = file === undefined ? null : parseBoardFile(file);
  if (parsed && !parsed.ok) return parsed;
  const named = title?.trim() || parsed?.file.title.trim() || formula?.trim() || UNTITLED;
  const doc = new Y.Doc();
  seedBoard(doc, { title: short(named), lesson });
  if (parsed) {
    const inserted = insertBoardFile(doc, parsed.file);
    if (!inserted.ok) return inserted;
    rewriteTexts(doc, seal);
  }
  if (formula?.trim()) {
    const added = addFormula(doc, formula, [0, 0], LOCAL, Object.entries(values));
    if (!added.ok) return added;
  }
  for (const node of readBoard(doc).nodes.values()) {
    const value = node.name !== undefined && Object.hasOwn(values, node.name) ? values[node.name] : undefined;
    const set = value === undefined ? null : setValue(doc, node.id, value);
    if (set && !set.ok) return set;
  }
  if (target !== undefined) {
    const node = [...readBoard(doc).nodes.values()].find(({ name }) => name === target);
    if (node === undefined) return { ok: false, fault: { message: `No node is called ${target}.` } };
    setTarget(doc, node.id);
  }
  return { ok: true, title: readBoard(doc).title, update: Y.encodeStateAsUpdate(doc) };
}

/**
 * The first state of a fork: everything that is on the board, under a title that says so. `sealAgain` seals the texts of
 * its lesson for the copy; "" leaves one out.
 */
export function copyOf(
  original: Y.Doc,
  sealAgain: (sealed: string) => string,
): { readonly title: string; readonly update: Uint8Array } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(original));
  setTitle(doc, `${readBoard(doc).title.slice(0, limits.title - COPY.length)}${COPY}`);
  rewriteTexts(doc, sealAgain);
  return { title: readBoard(doc).title, update: Y.encodeStateAsUpdate(doc) };
}

/** One line that fits a title. */
function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= limits.title ? line : `${line.slice(0, limits.title - 1)}…`;
}
