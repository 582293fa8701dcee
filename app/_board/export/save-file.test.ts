import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileName } from "./save-file";

describe("the name of a saved file", () => {
  it("is the board's title", () => {
    expect(fileName("Neuron, 2nd try", "svg")).toBe("Neuron 2nd try.svg");
    expect(fileName("(4*x+1)^2", "png")).toBe("(4 x+1) 2.png");
    expect(fileName("∂L/∂x", "py")).toBe("L x.py");
    expect(fileName("", "png")).toBe("board.png");
    expect(fileName("../../etc", "png")).toBe("etc.png");
  });

  it("can be one on every system", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const name = fileName(title, "png");
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.png$/u);
        expect(name.length).toBeLessThan(70);
        expect(name).not.toMatch(/^[. ]/);
      }),
    );
  });
});
