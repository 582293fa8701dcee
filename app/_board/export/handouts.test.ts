import { compile, parse } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import { handouts } from "./handouts";

describe("handouts", () => {
  it("are written in this person's notation, each a file of its own kind", () => {
    const read = parse("x*x; x = 3");
    if (!read.ok) throw new Error(read.fault.message);
    const program = compile(read.graph, read.target);
    const texts = handouts.map(({ write }) => write(program, { notation: "grad" }));
    expect(texts.every((each) => each.ok && /grad/.test(each.text))).toBe(true);
    expect(new Set(handouts.map(({ extension }) => extension)).size).toBe(handouts.length);
    const [worksheet] = texts;
    expect(worksheet?.ok && worksheet.text.startsWith("<!doctype html>")).toBe(true);
  });

  it("say what is missing without a target", () => {
    const program = compile({ nodes: [] }, null);
    const [worksheet, derivation] = handouts.map(({ write }) => write(program, {}));
    for (const each of [worksheet, derivation]) expect(each).toMatchObject({ ok: false });
  });
});
