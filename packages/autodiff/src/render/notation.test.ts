import { describe, expect, it } from "vitest";
import { formulaOf, type Graph, type GraphNode, latexOf, parse, phraseOf, print } from "../index";
import { formula } from "../testing/formula";
import { latexName } from "./latex-name";

const variable = (name: string): GraphNode => ({ id: name, op: "variable", inputs: [], name });
const constant = (id: string, value: number): GraphNode => ({ id, op: "constant", inputs: [], value });

describe("signs of their own", () => {
  it.each([
    "[[1, 2], [3, 4]]@x",
    "[x, 2, -1]",
    "[[x, 1], [2, 3]]",
    "stack(1, 2)",
    "stack(1, [2, 3])",
    "stack([1, 2], [3], x)",
    "v[0]",
    "v[-1]+v[i+1]",
    "A[i, j]",
    "A[i, 1:]",
    "A[:, 0]",
    "A[0, 1:3]^2",
    "A[i, j][k]",
    "v[1:3]",
    "v[:-1]",
    "v[1:]",
    "v[:]@w",
    "(A@v)[0]",
    "(-v)[0]",
    "index(2, 0)",
    "transpose(2)[0]",
    "transpose(A)@x",
    "max(A, axis=0)",
    "A@(B@C)",
    "A@B@C",
    "elu(x)",
    "elu(x, 2)",
    "w = [0.1, -2]; w@w",
    "x' = 2; x'^2",
    "abs(sqrt(x))",
  ])("[A129] %s is printed as it is typed", (text) => {
    const { graph, target } = formula(text);
    const printed = print(graph, target, { values: text.includes("=") && !text.includes("axis") });
    expect(printed).toBe(text.replace("v[:]", "v"));
  });

  it("[A129] stand in sentences", () => {
    const phrase = (text: string) => {
      const { graph, target } = formula(text);
      return phraseOf(graph, target);
    };
    expect(phrase("abs(x-1)*sqrt(2x)")).toBe("|x−1|·√(2·x)");
    expect(phrase("transpose(A)@x")).toBe("Aᵀ@x");
    expect(phrase("cbrt(x)^2 - sqrt(x^2)")).toBe("(∛x)²−√(x²)");
    expect(phrase("--x")).toBe("−(−x)");
    expect(phrase("[1, -2]")).toBe("[1, −2]");
  });

  it.each([
    ["[[1, x], [3, 4]]", "\\begin{bmatrix} 1 & x \\\\ 3 & 4 \\end{bmatrix}"],
    ["[[1, 2], [3, 4]]", "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}"],
    ["|x|", "\\left|x\\right|"],
    ["∛x + root(x, n)", "\\sqrt[3]{x} + \\sqrt[n]{x}"],
    ["root(x, ∛n)", "\\sqrt[{\\sqrt[3]{n}}]{x}"],
    ["log_b(x)", "\\log_{b}\\left(x\\right)"],
    ["log_2(x)", "\\log_{2}\\left(x\\right)"],
    ["x1[0]", "{x_{1}}_{0}"],
    ["x' = y^2; x'^2", "x' = y^{2},\\quad x'^{2}"],
    ["x_{12} + α1", "x_{12} + \\alpha_{1}"],
    ["A @ x'", "A \\, x'"],
  ])("[A9] %s reads %s", (text, reading) => {
    const parsed = parse(text, { variables: ["x'"] });
    expect(parsed.ok && parsed.reading).toBe(reading);
  });

  it("[A31] names with primes are no commands either", () => {
    expect(latexName("x1''")).toBe("x_{1}''");
    expect(latexName("\\x'")).toBe("\\mathrm{\\backslash x}'");
  });
});

describe("print", () => {
  it("[A30] writes names that formulas cannot hold, so that they are read again", () => {
    for (const name of [
      "sinx",
      "log_2",
      "π",
      "2x",
      "a b",
      "",
      "'",
      "x'",
      "ªº",
      "f(x)",
      "ᵀ",
      "x₁",
      "データ",
      "की",
      "😀",
      "exp",
    ]) {
      const graph: Graph = { nodes: [variable(name), { id: "s", op: "add", inputs: [name, name] }] };
      const text = print(graph, "s");
      const read = parse(text);
      expect(read.ok ? read.graph.nodes.map(({ op }) => op) : read.fault, `${name}: ${text}`).toEqual([
        "variable",
        "add",
      ]);
    }
  });

  it("[A30] keeps many results of one name apart", () => {
    const nodes: GraphNode[] = [variable("x")];
    for (let i = 0; i < 5000; i++)
      nodes.push({ id: `r${i}`, op: "sin", inputs: [nodes.at(-1)?.id ?? ""], name: "r" });
    const text = print({ nodes }, "r4999");
    expect(text.slice(0, 48)).toBe("r = sin(x); r_2 = sin(r); r_3 = sin(r_2); r_4 = ");
    expect(parse(text).ok).toBe(true);
  });

  it("[A30] leaves out what has its usual value, and nothing else", () => {
    const graph: Graph = {
      nodes: [
        variable("x"),
        constant("a", 1),
        { id: "e", op: "elu", inputs: ["x", "a"] },
        { id: "s", op: "slice", inputs: ["x", "a", "a"] },
      ],
    };
    expect([formulaOf(graph, "e"), formulaOf(graph, "s")]).toEqual(["elu(x)", "x[1:1]"]);
  });
});

describe("large graphs", () => {
  const chain: GraphNode[] = [variable("x")];
  for (let i = 0; i < 20_000; i++)
    chain.push({ id: `c${i}`, op: i % 2 === 0 ? "add" : "sin", inputs: [chain.at(-1)?.id ?? "", "x"] });
  const graph: Graph = { nodes: chain };

  it("[A31] have a label at every node, the same whatever was asked before", () => {
    const all = chain.map(({ id }) => formulaOf(graph, id));
    expect(all[5]).toBe("sin(sin(x+x)+x)+x");
    expect(all.every((text) => text.length <= 40)).toBe(true);
    const fresh: Graph = { nodes: chain };
    expect([19_000, 7, 256].map((at) => formulaOf(fresh, `c${at}`))).toEqual(
      [19_001, 8, 257].map((at) => all[at]),
    );
  });

  it("[A31] print to one long formula", () => {
    const text = print(graph, "c19999");
    expect(text.length).toBeGreaterThan(60_000);
    expect(parse(text).ok).toBe(true);
  });

  it("[A31] print however deep they are nested in brackets", () => {
    const text = `${"max(x, ".repeat(30_000)}x${")".repeat(30_000)}`;
    const { graph: deep, target } = formula(text);
    expect(print(deep, target)).toBe(text);
  });

  it("[A31] with one long loop have labels that end", () => {
    const loop: Graph = {
      nodes: [
        ...chain,
        { id: "l", op: "add", inputs: ["m", "c19999"] },
        { id: "m", op: "mul", inputs: ["l", "x"] },
      ],
    };
    expect([formulaOf(loop, "l"), formulaOf(loop, "m")].map((text) => text.slice(0, 9))).toEqual([
      "…*x+sin(s",
      "(…+sin(si",
    ]);
    expect(latexOf(loop, "l").length).toBeLessThan(20_000);
  });
});
