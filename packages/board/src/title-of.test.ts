import { expect, it } from "vitest";
import * as Y from "yjs";
import { readBoard } from "./read-board";
import { metaOf } from "./schema";
import { titleOf } from "./title-of";

it("reads the title as the board does, whatever stands there", () => {
  const doc = new Y.Doc();
  for (const title of ["Chain rule", "x".repeat(1_000), 7, undefined]) {
    metaOf(doc).set("title", title);
    expect(titleOf(doc)).toBe(readBoard(doc).title);
  }
});
