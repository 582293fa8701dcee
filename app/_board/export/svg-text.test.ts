import { describe, expect, it } from "vitest";
import { attributes, escapeText } from "./svg-text";

describe("text in an SVG file", () => {
  it("is escaped, and without what XML cannot hold", () => {
    expect(escapeText('a<b & "c">')).toBe("a&lt;b &amp; &quot;c&quot;&gt;");
    expect(escapeText("x\u0000\u0008\uFFFEy")).toBe("xy");
    expect(escapeText("x\u{1D465}y")).toBe("x\u{1D465}y");
    expect(escapeText("half \uD835 a letter")).toBe("half  a letter");
  });

  it("is escaped in attributes too, where numbers are short", () => {
    expect(attributes({ x: 1 / 3, id: 'a"b' })).toBe(' x="0.33" id="a&quot;b"');
  });
});
