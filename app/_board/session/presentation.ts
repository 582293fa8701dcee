import { compile } from "@gradboard/autodiff";
import { graphOf, readBoard } from "@gradboard/board";
import type { Presented } from "@gradboard/protocol";
import * as Y from "yjs";
import type { Computed } from "./board-model";

/** The walkthrough that is presented on the board. */
export type Presentation = Presented & {
  /** What it runs on: the board as it was when it began. */
  readonly pinned: Computed;
  /** One's own answer that the server has not confirmed. */
  readonly sending: string | null;
};

/** Works out a board that came as one update. */
export function readPinned(update: Uint8Array): Computed {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const board = readBoard(doc);
  doc.destroy();
  const program = compile(graphOf(board), board.target);
  program.run();
  return { program, board };
}
