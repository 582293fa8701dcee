import { describe, expect, it } from "vitest";
import { parseBoardLink } from "./parse-board-link";

const origin = "http://192.168.0.7:3000";
const here = (path: string) => ({ ok: true, kind: "here", path });
const notALink = { ok: false, reason: "not-a-link" };

describe("parseBoardLink", () => {
  it("follows a whole link and keeps its key", () => {
    expect(parseBoardLink(` ${origin}/b/aB3_x-9?key=k1 `, origin)).toEqual(here("/b/aB3_x-9?key=k1"));
    expect(parseBoardLink(`<${origin}/b/abc#key=k1>`, origin)).toEqual(here("/b/abc#key=k1"));
  });

  it("follows a path, a bare id, and the projector's address", () => {
    expect(parseBoardLink("/b/abc", origin)).toEqual(here("/b/abc"));
    expect(parseBoardLink("b/abc/present", origin)).toEqual(here("/b/abc/present"));
    expect(parseBoardLink("V1StGXR8_Z5j", origin)).toEqual(here("/b/V1StGXR8_Z5j"));
  });

  it("adds the scheme that nobody types", () => {
    expect(parseBoardLink("192.168.0.7:3000/b/abc", origin)).toEqual(here("/b/abc"));
  });

  it("leads to another server as a whole address", () => {
    expect(parseBoardLink("https://school.example/b/abc?key=k", origin)).toEqual({
      ok: true,
      kind: "elsewhere",
      address: "https://school.example/b/abc?key=k",
    });
  });

  it("says what is no link to a board", () => {
    expect(parseBoardLink("  ", origin)).toEqual({ ok: false, reason: "empty" });
    for (const text of [
      "hello",
      "(4*x+1)^2",
      "http://",
      `${origin}/`,
      `${origin}/b/`,
      `${origin}/b/a/../../x`,
      "javascript:alert(1)",
      "javascript://x/b/abc",
      "file:///b/abc",
    ]) {
      expect(parseBoardLink(text, origin)).toEqual(notALink);
    }
  });
});
