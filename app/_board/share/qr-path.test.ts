import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { qrPath } from "./qr-path";

describe("qrPath", () => {
  it("covers exactly the dark squares", () => {
    const text = "http://192.168.0.7:3000/b/abc?key=k";
    const { size, path } = qrPath(text);
    const { data } = encode(text, { ecc: "M", border: 4 });
    const dark = data.flat().filter(Boolean).length;
    const drawn = [...path.matchAll(/h(\d+)v1/g)].reduce((sum, match) => sum + Number(match[1]), 0);
    expect(size).toBe(data.length);
    expect(drawn).toBe(dark);
  });
});
