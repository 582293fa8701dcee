import { describe, expect, it } from "vitest";
import { portsOf } from "./ports";

describe("ports", () => {
  it("[B38] are those an operation names, whatever is wired", () => {
    expect(portsOf({ op: "add", inputs: [null, null] })).toBe(2);
    expect(portsOf({ op: "add", inputs: ["x", "y"] })).toBe(2);
    expect(portsOf({ op: "variable", inputs: [] })).toBe(0);
  });

  it("[B38] grow with what is wired where any number may be", () => {
    expect(portsOf({ op: "sum", inputs: [] })).toBe(2);
    expect(portsOf({ op: "sum", inputs: ["x"] })).toBe(2);
    expect(portsOf({ op: "sum", inputs: ["x", "y"] })).toBe(3);
    expect(portsOf({ op: "sum", inputs: [null, "y", "z"] })).toBe(3);
    expect(portsOf({ op: "sum", inputs: Array.from({ length: 64 }, () => "x") })).toBe(64);
  });

  it("[B38] stay as they are where the operation is not known", () => {
    expect(portsOf({ op: "fft", inputs: ["x", null, "y"] })).toBe(3);
  });
});
