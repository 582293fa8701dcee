import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNode, walkthrough } from "../index";
import { formula } from "../testing/formula";
import { stepId } from "../walkthrough/step-id";
import { blankOut } from "./blank-out";
import { fillBlanks } from "./fill-blanks";
import type { Place } from "./place";

/** The steps of a formula, and the place of one by what it is about: "gradient of x". */
function places(text: string, at: Record<string, number>) {
  const { program, graph, names } = formula(text, at);
  const steps = walkthrough(program);
  return (kind: string, of: string): Place => {
    const index = steps.findIndex(
      (step) => stepId(step).startsWith(`${kind} `) && step.node === findNode(graph, names, of),
    );
    expect(index).toBeGreaterThanOrEqual(0);
    return { program, steps, index };
  };
}

const square = places("(4*x+1)^2", { x: 1 });
const x = square("contribution", "x");

describe("blanks in texts about steps", () => {
  it("[A195] stand for the numbers of the step and of others, in sentences and in formulas", () => {
    const fill = (text: string, place = x) => fillBlanks(text, place, true);
    expect(fill("So it is {gradient}, and $dy = {gradient}$.")).toBe("So it is 40, and $dy = 40$.");
    expect(fill("{value} {contribution} {value of 4*x+1} {gradient of 4x + 1}")).toBe("1 40 5 10");
    expect(fill("{contribution of x to 4*x}")).toBe("40");
    const away = places("y = a*b", { a: 1e-9, b: -3 })("contribution", "a");
    expect(fill("{gradient}, $ {gradient} $, {|gradient|}, $ {value} $", away)).toBe(
      "−3, $ -3 $, 3, $ 1 \\times 10^{-9} $",
    );
    expect(fill("It costs $5: {gradient}")).toBe("It costs $5: 40");
  });

  it("[A195] are filled with the numbers there are now", () => {
    const later = places("(4*x+1)^2", { x: 2 })("contribution", "x");
    expect(fillBlanks("It is {gradient}.", later, true)).toBe("It is 72.");
  });

  it("[A195] show nothing ahead of the step, and nothing of the step before it shows its number", () => {
    expect(fillBlanks("{gradient} is not {gradient of 4*x}", x, false)).toBe("? is not 10");
    expect(fillBlanks("$\\frac{{gradient}}{2}$", x, false)).toBe("$\\frac{?}{2}$");
    const early = square("value", "4*x");
    expect(fillBlanks("{value} {gradient} {gradient of x} {value of 4*x+1}", early, true)).toBe("4 ? ? ?");
  });

  it("[A195] stay as they were typed where they stand for nothing", () => {
    for (const text of [
      "{gradient of q}",
      "{x}",
      "{values}",
      "$\\frac{a}{b}$",
      "{contribution of x}",
      "{value of }",
    ])
      expect(fillBlanks(text, x, true)).toBe(text);
    expect(fillBlanks("{contribution}", square("seed", "(4*x+1)^2"), true)).toBe("{contribution}");
  });

  it("[A196] take the place of the step's own number, however it is written", () => {
    for (const text of [
      "40",
      "40.0",
      "−40",
      "160/4",
      "$\\frac{80}{2}$",
      "4e1",
      "4 × 10¹",
      "$4 \\times 10^{1}$",
    ]) {
      const kept = blankOut(`So the gradient is ${text}.`, x);
      expect(kept).toContain("{gradient}");
      expect(kept).not.toMatch(/[48]/);
    }
    expect(blankOut("40, 4.0, x40, 140, $x^{40}$, the 40th", x)).toBe(
      "{gradient}, 4.0, x40, 140, $x^{40}$, the 40th",
    );
    const small = places("y = exp(a)*b", { a: 1, b: -0.196612 })("contribution", "a");
    expect(blankOut("It is -0.534, about −0.53; it falls by 0.5344.", small)).toBe(
      "It is {gradient}, about {gradient}; it falls by {|gradient|}.",
    );
  });

  it("[A196] take the place of numbers that earlier steps showed, unless everybody sees them anyway", () => {
    expect(blankOut("4 · 10, so x has 40; 5 was before, 1 and 2 are there.", x)).toBe(
      "4 · {gradient of 4*x}, so x has {gradient}; {value of 4*x+1} was before, 1 and 2 are there.",
    );
    expect(blankOut("Is it 10, 20 or 40?", x, false)).toBe("Is it {gradient of 4*x}, 20 or 40?");
    expect(blankOut("In the end it is 40.", square("value", "4*x"))).toBe("In the end it is 40.");
    const fork = places("y = a*b + a", { a: 2, b: 7 });
    expect(blankOut("7 from the product and 1, that is 8.", fork("sum", "a"))).toBe(
      "7 from the product and 1, that is {gradient}.",
    );
  });

  it("[A196] what is blanked out says the same when it is filled in, and is left alone the second time", () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom("so", "it is", "{value}", "{gradient of 4*x}", "$", ",", "x", "-", "["),
        fc.constantFrom("40", "10", "5", "25", "4", "1", "-10", "0.5"),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join(" ");
        const kept = blankOut(text, x);
        expect(fillBlanks(kept, x, true).replaceAll("−", "-")).toBe(
          fillBlanks(text, x, true).replaceAll("−", "-"),
        );
        expect(blankOut(kept, x)).toBe(kept);
      }),
    );
  });
});
