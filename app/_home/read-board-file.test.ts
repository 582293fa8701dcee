import { describe, expect, it } from "vitest";
import { readBoardFile } from "./read-board-file";

describe("a file from this computer", () => {
  it("is read as JSON", async () => {
    expect(await readBoardFile(new Blob(['{"format":"gradboard"}']))).toEqual({
      ok: true,
      content: { format: "gradboard" },
    });
  });

  it("that is none is refused with the reason", async () => {
    expect(await readBoardFile(new Blob(["PK\u0003\u0004"]))).toEqual({ ok: false, reason: "unreadable" });
    const huge = { size: 2 ** 30, text: () => Promise.reject(new Error("must not be read")) };
    expect(await readBoardFile(huge)).toEqual({ ok: false, reason: "tooLarge" });
  });
});
