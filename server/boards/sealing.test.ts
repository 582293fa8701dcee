import { isSealed } from "@gradboard/board";
import { describe, expect, it } from "vitest";
import { createSealing } from "./sealing";

const sealing = createSealing("a secret");

describe("sealing texts", () => {
  it("[S90] says nothing of the text, never the same twice, and opens for the board it was sealed for alone", () => {
    const [one, two] = [sealing.seal("board", "forty"), sealing.seal("board", "forty")];
    expect(isSealed(one)).toBe(true);
    expect(one).not.toBe(two);
    expect(Buffer.from(one.slice(7), "base64url").toString("latin1")).not.toContain("forty");
    expect(sealing.open("board", one)).toBe("forty");
    expect(sealing.open("other", one)).toBeNull();
    expect(createSealing("another secret").open("board", one)).toBeNull();
  });

  it("[S90] opens nothing that was not sealed, or was changed", () => {
    const sealed = sealing.seal("board", "8 times 5 — é, 40");
    expect(sealing.open("board", sealed)).toBe("8 times 5 — é, 40");
    const middle = sealed.length - 4;
    const changed = `${sealed.slice(0, middle)}${sealed[middle] === "A" ? "B" : "A"}${sealed.slice(middle + 1)}`;
    for (const junk of ["", "forty", "sealed:", "sealed:AAAA", changed])
      expect(sealing.open("board", junk)).toBeNull();
  });
});
