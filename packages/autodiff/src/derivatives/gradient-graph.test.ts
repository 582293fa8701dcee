import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compile,
  derivativeFormula,
  type Graph,
  gradientGraph,
  isTensor,
  type NodeId,
  parse,
  print,
  scalarOf,
} from "../index";
import { isTame, PLAIN, randomGraph, SMOOTH } from "../testing/random-graph";

const near = (got: number, want: number, allowed: number) =>
  expect(Math.abs(got - want), `${got}, expected ${want}`).toBeLessThanOrEqual(
    allowed * (1 + Math.abs(want)),
  );

function derivative(text: string, name = "x") {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  const wrt = parsed.names.get(name)?.node ?? "";
  const formula = derivativeFormula(parsed.graph, parsed.target, wrt);
  const derived = gradientGraph(parsed.graph, parsed.target, [wrt]);
  if (!formula.ok || !derived.ok) throw new Error(`${text} has no derivative`);
  return { ...formula, board: print(derived.graph, derived.gradients.get(wrt) ?? "") };
}

describe("the derivative as one formula", () => {
  it.each([
    ["(4*x+1)^2", "8*(4*x+1)"],
    ["x^3", "3*x^2"],
    ["x^2", "2*x"],
    ["x^3/3", "x^2"],
    ["7", "0"],
    ["5*x", "5"],
    ["1/x", "-(1/x^2)"],
    ["x^2*sin(x)", "2*x*sin(x)+x^2*cos(x)"],
    ["ln(x^2)", "2/x"],
    ["ln(sin(x))", "cos(x)/sin(x)"],
    ["exp(-x^2/2)", "-x*exp(-(x^2/2))"],
    ["sqrt(x^2+1)", "x/sqrt(x^2+1)"],
    ["sigmoid(x)", "sigmoid(x)*(1-sigmoid(x))"],
    ["tanh(w*x+b)", "w*(1-tanh(w*x+b)^2)"],
    ["2^x", "2^x*ln(2)"],
    ["3*x^2 - 4*x + 5", "6*x-4"],
    ["sin(x)^2 + cos(x)^2", "0"],
    ["q = x*x; q*q + q", "2*x*(2*x^2+1)"],
    ["0.5*(x-3)^2", "x-3"],
    ["softplus(3*x-1)", "3*sigmoid(3*x-1)"],
    ["x - x", "0"],
  ])("[A135] of %s is %s", (text, want) => {
    expect(derivative(text).formula).toBe(want);
  });

  it("[A135] is LaTeX too", () => {
    expect(derivative("x^3/y").latex).toBe("\\frac{3 \\cdot x^{2}}{y}");
  });

  it("[A135] is cut where nobody could read it", () => {
    const chain = Array.from({ length: 40 }, (_, at) => `x${at + 2} = sin(x${at + 1})*x${at + 1}`);
    const { formula, latex } = derivative(chain.join(";"), "x1");
    expect([formula.length, latex.length < 12_000]).toEqual([4000, true]);
  });
});

describe("the gradient as a graph", () => {
  it("[A134] shares the target's own nodes and calls derivatives by name", () => {
    expect(derivative("u = w*x + b; f = sin(u)*u; f", "x").board).toBe(
      "u = w*x+b; df_du = u*cos(u)+sin(u); df_dx = w*df_du",
    );
    expect(derivative("x*y", "x").board).toBe("y");
  });

  it("[A134] evaluates to the gradients, with shared nodes and duplicate wires", () => {
    let compared = 0;
    fc.assert(
      fc.property(randomGraph([...SMOOTH, "div", "sqrt", "exp", "cbrt", "atan2"], 12, PLAIN), (graph) => {
        const target = graph.nodes.at(-1)?.id ?? "";
        const variables = graph.nodes.filter(({ op }) => op === "variable").map(({ id }) => id);
        const program = compile(graph, target);
        if (!isTame(program)) return;
        const derived = gradientGraph(graph, target, variables);
        if (!derived.ok) throw new Error(derived.fault.message);
        for (const id of variables) {
          const found = derived.gradients.get(id) ?? "";
          const gradient = scalarOf(program.gradient(id));
          if (!Number.isFinite(gradient)) continue;
          near(scalarOf(compile(derived.graph, found).value(found)), gradient, 1e-7);
          compared++;
        }
      }),
      { numRuns: 500, seed: 5 },
    );
    expect(compared).toBeGreaterThan(400);
  });

  it("[A134] can be differentiated again", () => {
    const parsed = parse("x^4 + sin(x)*y");
    if (!parsed.ok) throw new Error("formula");
    const [x = ""] = [parsed.names.get("x")?.node];
    const first = derived(parsed.graph, parsed.target, x);
    const second = derived(first.graph, first.target, x);
    const third = derivativeFormula(second.graph, second.target, x);
    expect(third.ok && third.formula).toBe("24*x-y*cos(x)");
  });

  it("[A134] puts derivatives with respect to vectors and matrices together again", () => {
    const numbers = (shape: number[], ...entries: number[]) => ({ shape, data: Float64Array.from(entries) });
    const graph: Graph = {
      nodes: [
        { id: "A", op: "variable", inputs: [], name: "A", value: numbers([2, 2], 1, 2, 3, 4) },
        { id: "v", op: "variable", inputs: [], name: "v", value: numbers([2], 5, 6) },
        { id: "c", op: "variable", inputs: [], name: "c", value: 2 },
        { id: "m", op: "matmul", inputs: ["A", "v"] },
        { id: "p", op: "mul", inputs: ["m", "c"] },
        { id: "n", op: "norm", inputs: ["p"] },
      ],
    };
    const program = compile(graph, "n");
    const made = gradientGraph(graph, "n", ["A", "v", "c"]);
    if (!made.ok) throw new Error(made.fault.message);
    for (const [id, found] of made.gradients) {
      const [got, want] = [compile(made.graph, null).value(found), program.gradient(id)];
      if (!isTensor(got) || !isTensor(want)) near(scalarOf(got), scalarOf(want), 1e-12);
      else {
        expect(got.shape).toEqual(want.shape);
        got.data.forEach((entry, at) => {
          near(entry, want.data[at] ?? Number.NaN, 1e-12);
        });
      }
    }
    expect(made.gradients.size).toBe(3);
  });

  it("[A134] says why it cannot be written", () => {
    const graph: Graph = {
      nodes: [
        { id: "x", op: "variable", inputs: [], name: "x" },
        { id: "open", op: "add", inputs: ["x", null] },
        { id: "loop", op: "mul", inputs: ["x", "loop"] },
        { id: "odd", op: "nonsense", inputs: ["x"] },
        { id: "v", op: "variable", inputs: [], value: { shape: [1], data: Float64Array.of(1) } },
      ],
    };
    const kinds = ["open", "loop", "odd", "gone", "v"].map((id) => {
      const result = gradientGraph(graph, id, ["x"]);
      return result.ok ? "ok" : result.fault.kind;
    });
    expect(kinds).toEqual(["incomplete", "loop", "incomplete", "unknown-node", "not-a-number"]);
  });

  it("[A133] goes through a chain of 12,000 nodes", () => {
    const nodes = [{ id: "n0", op: "variable", inputs: [] as string[] }];
    for (let at = 1; at <= 12_000; at++) nodes.push({ id: `n${at}`, op: "sin", inputs: [`n${at - 1}`] });
    const { graph, target } = derived({ nodes }, "n12000", "n0");
    expect(graph.nodes.length).toBeGreaterThan(24_000);
    expect(target).not.toBe("");
  });
});

function derived(graph: Graph, target: NodeId, wrt: NodeId): { graph: Graph; target: NodeId } {
  const result = gradientGraph(graph, target, [wrt]);
  if (!result.ok) throw new Error(result.fault.message);
  return { graph: result.graph, target: result.gradients.get(wrt) ?? "" };
}
