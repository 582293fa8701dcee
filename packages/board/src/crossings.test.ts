import { parse } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import { crossings } from "./crossings";
import { layout } from "./layout";
import { NODE_SIZE } from "./node-size";

function graphOf(formula: string) {
  const parsed = parse(formula);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return parsed.graph;
}

function crossingsOf(formula: string): number {
  const graph = graphOf(formula);
  const places = layout(graph);
  return crossings(graph, { corner: (id) => places.get(id) ?? [0, 0], size: () => NODE_SIZE });
}

describe("crossings", () => {
  const graph = graphOf("p = x+y; q = x*y; p/q");
  const find = (name: string) => graph.nodes.find((node) => (node.name ?? node.op) === name)?.id ?? "";
  const size = () => NODE_SIZE;

  it("counts pairs of wires that cross, but not those that leave the same node", () => {
    const places = (swapped: boolean) =>
      new Map<string, readonly [number, number]>([
        [find("x"), [0, 0]],
        [find("y"), [0, 400]],
        [find("p"), [400, swapped ? 400 : 0]],
        [find("q"), [400, swapped ? 0 : 400]],
        [find("div"), [800, 200]],
      ]);
    const count = (swapped: boolean) =>
      crossings(graph, { corner: (id) => places(swapped).get(id) ?? [0, 0], size });
    expect(count(false)).toBe(1);
    expect(count(true)).toBe(2);
  });

  it("[B33] few are left in what formulas make", () => {
    expect(crossingsOf("sigmoid(w*x+b)")).toBe(0);
    expect(crossingsOf("softplus(x)+relu(x)+sigmoid(x)+tanh(x)")).toBe(0);
    const hidden = [0, 1, 2].map((i) => `h${i} = tanh(a${i}*x + c${i}*y + b${i})`).join("; ");
    const network = `${hidden}; p = sigmoid(u*h0 + v*h1 + w*h2 + d); -(t*ln(p) + (1-t)*ln(1-p))`;
    expect(crossingsOf(network)).toBeLessThanOrEqual(18);
  });
});
