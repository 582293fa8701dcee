import { isSealed, readBoard, rewriteTexts, seedBoard, setLessonStep } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { textsOf } from "../boards/lesson-texts";
import { createSealing } from "../boards/sealing";
import { Room } from "./room";

/** A board as an earlier version stored it. */
function earlier(): Uint8Array {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  addFormula(doc, "x*x", [0, 0]);
  const [id = ""] = readBoard(doc).nodes.keys();
  setLessonStep(doc, `value ${id}`, { text: "It is one.", hint: "sealed already" });
  return Y.encodeStateAsUpdate(doc);
}

describe("a board with texts that can be read", () => {
  it("[S90] is sealed when it comes into memory, and stored so", async () => {
    const rows: Uint8Array[] = [];
    const texts = textsOf(createSealing("secret"), "b");
    const outside = { add: (_room: unknown, update: Uint8Array) => void rows.push(update) };
    const room = new Room("b", { snapshot: earlier(), rows: [] }, outside, { texts });
    await null;
    const [said] = readBoard(room.doc).plan.steps.values();
    expect([isSealed(said?.text ?? ""), texts.open(said?.text ?? "")]).toEqual([true, "It is one."]);
    const sent = new TextDecoder("latin1").decode(Y.encodeStateAsUpdate(room.doc));
    expect(sent).not.toContain("It is one");
    const stored = new Y.Doc();
    for (const update of [earlier(), ...rows]) Y.applyUpdate(stored, update);
    expect(rows).toHaveLength(1);
    // Once more in memory nothing is left to do.
    rewriteTexts(room.doc, (text) => text);
    await null;
    expect(rows).toHaveLength(1);
    room.destroy();
  });
});
