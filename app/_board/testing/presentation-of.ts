import { seedBoard, setValue } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import type { ClassQuestion } from "@gradboard/protocol";
import * as Y from "yjs";
import { type Presentation, readPinned } from "../session/presentation";

type Options = {
  readonly self?: boolean;
  readonly step?: number;
  readonly gathered?: number;
  readonly question?: ClassQuestion | null;
};

/** A document that holds a formula. */
export function documentOf(formula: string): Y.Doc {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  const added = addFormula(doc, formula, [0, 0]);
  if (!added.ok) throw new Error(added.fault.message);
  return doc;
}

/** Gives every variable of a document another value. */
export function changeValues(doc: Y.Doc, value: number): void {
  for (const id of doc.getMap("nodes").keys()) setValue(doc, id, value);
}

/** A presentation as the server tells of it, on a board that holds a formula or is that of a document. */
export function presentationOf(board: string | Y.Doc, options: Options = {}): Presentation {
  const { self = false, step = 0, gathered = 0, question = null } = options;
  const doc = typeof board === "string" ? documentOf(board) : board;
  return {
    ...{
      pin: "p",
      step,
      gathered,
      question,
      kept: false,
      writing: true,
      look: null,
      sending: null,
      said: [],
    },
    presenter: { name: "Quiet Otter", here: true, self },
    pinned: readPinned(Y.encodeStateAsUpdate(doc)),
  };
}
