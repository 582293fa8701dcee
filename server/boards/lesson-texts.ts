import { isSealed, type LessonPlan, metaChanges, rewriteTexts, sealedIn, type Texts } from "@gradboard/board";
import * as Y from "yjs";
import type { Sealing } from "./sealing";

/** The texts of one board. */
export type BoardTexts = {
  readonly seal: (text: string) => string;
  readonly open: (sealed: string) => string | null;
};

/** For boards that no page reads: texts stay as they are. */
export const openTexts: BoardTexts = { seal: (text) => text, open: () => null };

export function textsOf(sealing: Sealing, boardId: string): BoardTexts {
  return {
    seal: (text) => sealing.seal(boardId, text),
    open: (sealed) => sealing.open(boardId, sealed),
  };
}

/** Seals what an earlier version stored: before anybody can join, but not before the room is there that stores it. */
export function sealStored(doc: Y.Doc, texts: BoardTexts): void {
  queueMicrotask(() => sealAll(doc, texts));
}

function sealAll(doc: Y.Doc, { seal }: BoardTexts): void {
  rewriteTexts(doc, (text) => (isSealed(text) ? text : seal(text)));
}

/** The whole document as one update, in which no text can be read. */
export function sealedWhole(doc: Y.Doc, texts: BoardTexts): Uint8Array {
  sealAll(doc, texts);
  return Y.encodeStateAsUpdate(doc);
}

/**
 * Seals what a transaction has written that could be read (by an older page, a pasted file, a program), before anybody
 * hears of it. Answers whether there was any.
 */
export function sealWritten(doc: Y.Doc, transaction: Y.Transaction, texts: BoardTexts): boolean {
  if (!metaChanges(doc, transaction).some((key) => key.startsWith("step:"))) return false;
  let sealed = false;
  rewriteTexts(doc, (text) => {
    if (isSealed(text)) return text;
    sealed = true;
    return texts.seal(text);
  });
  return sealed;
}

/** What the sealed texts of a plan say. */
export function readTexts(plan: LessonPlan, { open }: BoardTexts): Texts {
  return new Map(
    sealedIn(plan).flatMap((sealed) => {
      const text = open(sealed);
      return text === null ? [] : [[sealed, text] as const];
    }),
  );
}
