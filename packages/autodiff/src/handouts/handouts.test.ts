import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, formatNumber, type Graph } from "../index";
import { formula } from "../testing/formula";
import { ALL, randomGraph, VALUES } from "../testing/random-graph";
import { derivation } from "./derivation";
import { trace, traceCsv, traceMarkdown } from "./trace";
import { worksheet } from "./worksheet";
import { worksheetHtml } from "./worksheet-html";

const text = (result: ReturnType<typeof derivation>) => (result.ok ? result.text : result.message);
const sheet = (program: Parameters<typeof worksheet>[0]) => {
  const found = worksheet(program);
  if (!found.ok) throw new Error(found.message);
  return found;
};

describe("handouts", () => {
  it("[A182] the derivation has a line a step, in symbols and numbers", () => {
    const { program } = formula("q = 4*x + 1; q^2", { x: 1 });
    expect(text(derivation(program)).split("\n")).toEqual([
      "% q^2: forward",
      "\\begin{align*}",
      "  x &= 1 \\\\",
      "  4 \\cdot x &= 4 \\cdot 1 = 4 \\\\",
      "  q &= 4 \\cdot x + 1 = 4 + 1 = 5 \\\\",
      "  q^{2} &= 5^{2} = 25",
      "\\end{align*}",
      "",
      "% backward",
      "\\begin{align*}",
      "  \\frac{\\partial L}{\\partial \\left(q^{2}\\right)} &= 1 \\\\",
      "  \\frac{\\partial L}{\\partial q} &= \\frac{\\partial L}{\\partial \\left(q^{2}\\right)} \\cdot 2 \\cdot q = 1 \\cdot 10 = 10 \\\\",
      "  \\frac{\\partial L}{\\partial \\left(4 \\cdot x\\right)} &= \\frac{\\partial L}{\\partial q} \\cdot 1 = 10 \\cdot 1 = 10 \\\\",
      "  \\frac{\\partial L}{\\partial x} &= \\frac{\\partial L}{\\partial \\left(4 \\cdot x\\right)} \\cdot 4 = 10 \\cdot 4 = 40",
      "\\end{align*}",
      "",
    ]);
    const fork = text(derivation(formula("x*x", { x: 3 }).program, { notation: "bar" }));
    expect(fork).toContain(
      "\\text{towards } \\overline{x}\\colon\\quad & \\overline{x \\cdot x} \\cdot x = 1 \\cdot 3 = 3",
    );
    expect(fork).toContain("\\overline{x} &= ");
  });

  it("[A183] the trace has two tables", () => {
    const { program } = formula("x*x", { x: 3 });
    const found = trace(program, { notation: "grad" });
    expect(found.forward).toEqual([
      { step: 1, what: "x", how: "", number: "3" },
      { step: 2, what: "x·x", how: "3 × 3", number: "9" },
    ]);
    expect(found.backward).toEqual([
      { step: 3, what: "(x·x).grad", how: "", number: "1" },
      { step: 4, what: "part of x.grad", how: "1 × 3", number: "3" },
      { step: 5, what: "part of x.grad", how: "1 × 3", number: "3" },
      { step: 6, what: "x.grad", how: "3 + 3", number: "6" },
    ]);
    expect(traceMarkdown(found)).toContain("| 6 | x.grad | 3 + 3 | 6 |");
    expect(traceCsv(found).split("\r\n").slice(0, 2)).toEqual([
      "pass,step,what,how,number",
      "forward,1,x,,3",
    ]);
  });

  it("[A183] no cell breaks its table or becomes a formula", () => {
    const graph: Graph = { nodes: [{ id: "a", op: "variable", inputs: [], name: '=1|2,"' }] };
    const found = trace(compile(graph, "a"));
    expect(traceCsv(found)).toContain('"\'=1|2,"""');
    expect(traceMarkdown(found)).toContain('=1\\|2,"');
  });

  it("[A184] the worksheet asks for every number, shows none of them, and has the key behind", () => {
    const { program } = formula("(4*x+1)^2", { x: 1 });
    const found = sheet(program);
    expect(found.title).toBe("(4·x+1)²");
    expect(found.given).toEqual(["x = 1"]);
    expect(found.tasks.map(({ answer }) => answer)).toEqual(["4", "5", "25", "1", "10", "10", "40"]);
    const html = worksheetHtml(found);
    const [blanks = "", key = ""] = html.slice(html.indexOf("<body>")).split('<section class="key">');
    expect(blanks.match(/class="blank"/g)).toHaveLength(8);
    expect(blanks).not.toMatch(/40|25/);
    expect(key).toContain('<span class="answer">40</span>');
    expect(html).not.toMatch(/src=|href=|<script/);
  });

  it("[A184] the worksheet says what every name stands for", () => {
    const { program } = formula("c = a + b; d = a*b; y = (c + d) + c*d", { a: 3, b: 2 });
    const found = sheet(program);
    expect(found.title).toBe("y = c+d+c·d");
    expect(found.definitions).toEqual(["c = a+b", "d = a·b"]);
    expect(worksheetHtml(found)).toContain("<p>Here c = a+b; d = a·b.</p>");
    expect(worksheetHtml(sheet(formula("x*x").program))).not.toContain("Here");
  });

  it("[A189] names what is too long to be written out, with the numbers of the last run", () => {
    const { program, id } = formula("sin(x)*cos(x) + tan(x) + exp(x) + x^2*t1 + cos(x)^3 + sin(x)^5 + 2*x");
    program.set(id("x"), 0.5);
    program.run();
    const found = sheet(program);
    expect(found.definitions).toEqual(["t2 = sin(x)·cos(x)+tan(x)+exp(x)+x²·t1+cos(x)³"]);
    expect(found.title).toBe("t2+sin(x)⁵+2·x");
    expect(found.given).toEqual(["x = 0.5", "t1 = 1"]);
    const prompts = found.tasks.map(({ prompt }) => prompt);
    expect(prompts.join()).not.toContain("…");
    expect(found.tasks.at(-1)?.answer).toBe(formatNumber(program.gradient(id("x"))));
    expect(text(derivation(program))).toContain("  t_{2} + \\sin^{5}\\left(x\\right) &= ");
    expect(traceMarkdown(trace(program))).toContain("| t2 = sin(x)·cos(x)+tan(x)+exp(x)+x²·t1+cos(x)³ |");
  });

  it("[A184] a name is text", () => {
    const graph: Graph = {
      nodes: [
        { id: "a", op: "variable", inputs: [], name: "<img src=x>" },
        { id: "y", op: "exp", inputs: ["a"] },
      ],
    };
    expect(worksheetHtml(sheet(compile(graph, "y")))).not.toContain("<img");
  });

  it("[A185] says why there is none", () => {
    const { program } = formula("x*x", { x: 3 });
    expect(derivation(compile(program.graph, null))).toMatchObject({ ok: false });
    expect(worksheet(compile({ nodes: [{ id: "a", op: "exp", inputs: [null] }] }, "a"))).toMatchObject({
      ok: false,
    });
    const long = formula(Array.from({ length: 300 }, (_, index) => `x_${index}`).join(" + "));
    expect(worksheet(long.program)).toMatchObject({ ok: false });
  });

  it("[A185] are made of any graph", () => {
    fc.assert(
      fc.property(randomGraph(ALL, 12, VALUES), (graph) => {
        const program = compile(graph, graph.nodes.at(-1)?.id ?? null);
        const found = worksheet(program);
        const texts = [text(derivation(program)), traceMarkdown(trace(program)), traceCsv(trace(program))];
        if (found.ok) texts.push(worksheetHtml(found));
        for (const each of texts) expect(each).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 60 },
    );
  });
});
