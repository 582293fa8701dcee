import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type Graph, type GraphNode } from "../index";
import type { MisconceptionCases } from "../testing/corpus-types";
import { openExercise } from "../testing/exercise";
import { formula } from "../testing/formula";
import { ALL, PLAIN, randomGraph } from "../testing/random-graph";
import { diagnose, question } from "./diagnose";
import { rules } from "./rules";

const { rows }: MisconceptionCases = JSON.parse(
  readFileSync(new URL("../../cases/misconceptions.json", import.meta.url), "utf8"),
);

const answers = (text: string, at: Record<string, number>, name: string) => {
  const { program, id } = formula(text, at);
  return (answer: string | number) => diagnose(program, id(name), answer);
};

describe("diagnose", () => {
  it.each(rows.map((row) => [row.id, row] as const))(
    "[A171] %s: every wrong number has its verdict",
    (_id, row) => {
      const { program, id } = openExercise(row);
      const node = id(row.asked);
      expect(diagnose(program, node, row.correct).kind).toBe("right");
      for (const { value, misconception } of row.wrong) {
        const collision = row.collisions.find((each) => Math.abs(each.value - value) < 1e-9);
        const wanted = collision === undefined ? misconception : collision.verdict;
        const found = diagnose(program, node, value);
        expect(found.kind === "misconception" ? found.slug : null, `${misconception}: ${value}`).toBe(wanted);
      }
    },
  );

  it("[A171] gives the neutral hint for a number from nowhere and for slips that need different advice", () => {
    const to = answers("(4*x+1)^2", { x: 1 }, "x");
    const neutral = {
      kind: "unclear",
      hint: "For the wire that leaves x, write down what arrives at the next node and the local derivative there; then multiply the two.",
    };
    expect(to("17")).toEqual(neutral);
    expect(to("10")).toEqual(neutral);
  });

  it("[A172] says what helps about this very node", () => {
    const to = answers("(4*x+1)^2", { x: 1 }, "x");
    expect(to("20")).toEqual({
      kind: "misconception",
      slug: "exponent-dropped",
      explanation: "Lowers the power but does not bring the exponent down as a factor.",
      hint: "At (4·x+1)² the exponent comes down as a factor: that factor is missing from your slope.",
    });
    expect(to("8")).toMatchObject({
      hint: "(4·x+1)² never sees x itself. Take its slope at the number that goes in there, the value of 4·x+1.",
    });
    const product = answers("(a*b)*(a+b)", { a: 2, b: 3 }, "a");
    expect(product("6")).toMatchObject({
      hint: "a feeds more than one input, in a·b and a+b. Work out what comes back from each of them, then add.",
    });
    expect(product("16")).toMatchObject({
      slug: "not-swapped",
      hint: "Nudge a a little: a·b moves by that nudge times the other factor, b.",
    });
  });

  it("[A172] no hint holds the right number, and every rule has one", () => {
    const seen = new Set<string>();
    for (const row of rows) {
      const { program, id } = openExercise(row);
      for (const { value } of row.wrong) {
        const found = diagnose(program, id(row.asked), value);
        if (found.kind !== "misconception") continue;
        seen.add(found.slug);
        expect(found.hint).not.toMatch(/undefined|NaN|\?\./);
        expect(found.hint.split(/[^\d.,−-]+/)).not.toContain(String(row.correct));
      }
    }
    expect(seen.size).toBeGreaterThan(18);
    expect(rules.every((rule) => rule.explanation.endsWith("."))).toBe(true);
  });

  it("[A173] takes a right answer in any form", () => {
    const quarter = answers("x/4", { x: 1 }, "x");
    for (const text of [
      "0.25",
      ".25",
      "1/4",
      "2.5e-1",
      "0,25",
      "¼",
      " = 0.250 ",
      "2.5×10^-1",
      "2.5·10⁻¹",
      "2^-2",
      "0.5*0.5",
    ])
      expect(quarter(text), text).toEqual({ kind: "right" });
    const sigmoid = answers("1/(1+exp(-x))", { x: 1 }, "x");
    for (const text of ["0.196611933", "0.196612", "0.1966", "0.197", "19.66e-2"])
      expect(sigmoid(text), text).toEqual({ kind: "right" });
    expect(sigmoid("0.196").kind).not.toBe("right");
    expect(sigmoid("0.2")).toEqual({ kind: "unclear", hint: "That is close. Give at least three digits." });
    const screen = answers("tanh(x*w)", { x: 0.5, w: 2 }, "w");
    expect([screen("0.21"), screen("0.20")].map(({ kind }) => kind)).toEqual(["right", "unclear"]);
    const steep = answers("k*x", { k: 1352, x: 1 }, "x");
    for (const text of ["1352", "1,352", "1 352", "1352.0", "1.352e3"])
      expect(steep(text).kind, text).toBe("right");
    expect(steep("1350").kind).not.toBe("right");
    expect(answers("-x", { x: 1 }, "x")("−1")).toEqual({ kind: "right" });
    expect(answers("5/2*x", { x: 1 }, "x")("2 1/2")).toEqual({ kind: "right" });
    expect(answers("5/2*x", { x: 1 }, "x")("2½")).toEqual({ kind: "right" });
    expect(answers("sqrt(x)", { x: 0 }, "x")("∞")).toEqual({ kind: "right" });
  });

  it("[A173] takes a right answer as people write it elsewhere", () => {
    const quarter = answers("x/4", { x: 1 }, "x");
    for (const text of [
      "25%",
      "25 %",
      "1:4",
      "0,25.",
      "x = 0,25",
      "dL/dx = 1/4",
      "≈0.25",
      "0.250…",
      "0.25...",
    ])
      expect(quarter(text), text).toEqual({ kind: "right" });
    const steep = answers("k*x", { k: 1352, x: 1 }, "x");
    for (const text of ["1.352", "1'352", "1.352,0", "1,352.0", "1.352x10^3"])
      expect(steep(text), text).toEqual({ kind: "right" });
    expect(answers("x*k", { x: 1, k: 1234567 }, "x")("1.234.567")).toEqual({ kind: "right" });
    expect(quarter("0.25%").kind).toBe("unclear");
    // No group of digits begins with a zero.
    expect(answers("k*x", { k: 250, x: 1 }, "x")("0.250").kind).not.toBe("right");
  });

  it("[A173] takes what stands on a node for right, however large", () => {
    const huge = answers("k*x", { k: 12_345_678, x: 1 }, "x");
    for (const text of ["1.235×10⁷", "1.235e7", "1.23457×10⁷", "12345678"])
      expect(huge(text), text).toEqual({ kind: "right" });
    expect(huge("1.23e7").kind).not.toBe("right");
  });

  it("[A173] says in which form vectors and matrices are wanted", () => {
    const { program, id } = formula("v = [1, 2]; W = [[1, 2], [3, 4]]; sum(W@v)");
    const to = (name: string, answer: string) => diagnose(program, id(name), answer);
    expect(to("v", "four, six")).toEqual({
      kind: "unreadable",
      hint: "This is not a vector of 2. Write one like [1, −2.5, 0].",
    });
    expect(to("v", "4")).toEqual({
      kind: "unreadable",
      hint: "The answer is a vector of 2, like [1, −2.5, 0].",
    });
    expect(to("W", "[1, 2]")).toMatchObject({
      hint: "The answer is a 2×2 matrix, like [[1, −2.5], [0, 3]].",
    });
    const number = answers("x*x", { x: 3 }, "x");
    expect(number("[6, 6]")).toMatchObject({
      kind: "unreadable",
      hint: expect.stringContaining("one number"),
    });
  });

  it("[A173] takes vectors and matrices as people write them", () => {
    const { program, id } = formula("v = [1, 2]; W = [[1, 2], [3, 4]]; sum(W@v)");
    const to = (name: string, answer: string) => diagnose(program, id(name), answer).kind;
    const vectors = [
      "[4, 6]",
      "4, 6",
      "(4, 6)",
      "4 6",
      "[4 6]",
      "4; 6",
      "(4,0; 6,0)",
      "v = (8/2, 2*3)",
      "4,6",
    ];
    for (const text of vectors) expect(to("v", text), text).toBe("right");
    const matrices = [
      "[[1, 2], [1, 2]]",
      "1 2; 1 2",
      "[1, 2; 1, 2]",
      "((1, 2), (1, 2))",
      "(1 2) (1 2)",
      "[1, 2] [1, 2]",
      "1, 2; 3/3, 2.0",
    ];
    for (const text of matrices) expect(to("W", text), text).toBe("right");
    expect(to("v", "[1, 2]")).toBe("misconception");
    for (const text of ["4, six", "4, 6, 0", "[4, 6", "", "[]", "4,, 6", "[[4, 6]]"])
      expect(to("v", text), text).toBe("unreadable");
    for (const text of ["1 2; 1", "1 2 1 2", "[[1, 2], [1, x]]"])
      expect(to("W", text), text).toBe("unreadable");
  });

  it("[A173] says so when an answer is no number", () => {
    const to = answers("x*x", { x: 3 }, "x");
    for (const text of ["", "  ", "six", "x + x", "1/", "((", "__proto__", "9".repeat(300)])
      expect(to(text).kind, text).toBe("unreadable");
  });

  it("[A173] takes two answers for none, whatever stands last, and minds no semicolon at the end", () => {
    const to = answers("x*x", { x: 3 }, "x");
    for (const text of ["1; 6", "6; 6", "y = 1; 6"]) expect(to(text).kind, text).toBe("unreadable");
    expect(to("6;").kind).toBe("right");
  });

  it("[A174] asks for one wire, too", () => {
    const { program, id, target } = formula("x*x + 5*x", { x: 3 });
    const [square] = program.inputs(target);
    const one = question(program, id("x"), { to: square ?? "", port: 0 });
    expect(one?.correct).toBe(3);
    expect(one?.diagnose("11").kind).toBe("unclear");
    expect(one?.diagnose("1")).toMatchObject({ slug: "upstream-only" });
  });

  it("[A174] asks nothing where there is no gradient, and nothing of a node that leads nowhere but 0", () => {
    const { program, id } = formula("a = x*2; b = y^2; a", { x: 1, y: 3 });
    expect(diagnose(program, id("y"), 0)).toEqual({ kind: "right" });
    expect(diagnose(program, id("y"), 3)).toMatchObject({ slug: "value-instead-of-gradient" });
    expect(diagnose(compile(program.graph, null), id("x"), 0).kind).toBe("unclear");
    expect(diagnose(program, "gone", 1).kind).toBe("unclear");
  });

  it("[A171] takes vectors entry by entry", () => {
    const { program, id } = formula("v = [1, 2]; w = [3, 5]; sum(v*w) + sum(v*v)");
    const to = (answer: string) => diagnose(program, id("v"), answer);
    expect(to("[5, 9]")).toEqual({ kind: "right" });
    expect(to("[10/2, 9.0]")).toEqual({ kind: "right" });
    expect(to("[3, 5]")).toMatchObject({ slug: "one-path-only" });
    expect(to("[4, 7]")).toMatchObject({ slug: "one-path-missed" });
    expect(to("[-5, -9]")).toMatchObject({ slug: "sign" });
    expect(to("5")).toMatchObject({ kind: "unreadable" });
    expect(to("[5, 9, 0]")).toMatchObject({ kind: "unreadable" });
  });

  it("[A171] answers on long chains and on doubling chains", () => {
    const chain = (op: string, both: boolean, count: number): Graph => {
      const nodes: GraphNode[] = [{ id: "n0", op: "variable", inputs: [], name: "x", value: 1 }];
      for (let index = 1; index <= count; index++) {
        const from = `n${index - 1}`;
        nodes.push({ id: `n${index}`, op, inputs: both ? [from, from] : [from] });
      }
      return { nodes };
    };
    expect(diagnose(compile(chain("neg", false, 20_000), "n20000"), "n0", 1)).toEqual({ kind: "right" });
    expect(diagnose(compile(chain("add", true, 40), "n40"), "n0", 2 ** 40)).toEqual({ kind: "right" });
    expect(diagnose(compile(chain("add", true, 40), "n40"), "n0", 3).kind).toBe("unclear");
  });

  it("[A171] calls the engine's gradient right on random graphs, and never throws", () => {
    fc.assert(
      fc.property(randomGraph(ALL, 24, PLAIN), (graph) => {
        const program = compile(graph, graph.nodes.at(-1)?.id ?? null);
        for (const id of program.order) {
          const right = program.gradient(id);
          if (typeof right !== "number") continue;
          expect(diagnose(program, id, right)).toEqual({ kind: "right" });
          diagnose(program, id, right + 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
