import { type GraphNode, parse } from "@gradboard/autodiff";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { must } from "../test/boards";
import { layout } from "./layout";
import { NODE_SIZE } from "./node-size";

/** A graph of `count` operations whose inputs are picked by the numbers given, backwards or (for loops) anywhere. */
function graph(picks: readonly number[], loops: boolean): { nodes: GraphNode[] } {
  const nodes = picks.map((pick, index): GraphNode => {
    const reach = loops ? picks.length : index;
    const inputs = reach === 0 ? [] : [`n${pick % reach}`, `n${(pick * 7 + 3) % reach}`];
    return { id: `n${index}`, op: "add", inputs };
  });
  return { nodes };
}

function overlaps(corners: readonly [number, number][]) {
  return corners.filter(([x, y], index) =>
    corners
      .slice(index + 1)
      .some(([u, v]) => Math.abs(x - u) < NODE_SIZE.width && Math.abs(y - v) < NODE_SIZE.height),
  );
}

describe("layout", () => {
  it("[B33] is whole, starts at the origin, overlaps nowhere and is the same each time, loops or not", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }), fc.boolean(), (picks, loops) => {
        const places = layout(graph(picks, loops));
        expect([...layout(graph(picks, loops))]).toEqual([...places]);
        const corners = [...places.values()];
        expect(corners).toHaveLength(picks.length);
        expect(corners.flat().every(Number.isInteger)).toBe(true);
        expect(Math.min(...corners.map(([x]) => x))).toBe(0);
        expect(Math.min(...corners.map(([, y]) => y))).toBe(0);
        corners.forEach(([x, y], index) => {
          for (const [otherX, otherY] of corners.slice(index + 1)) {
            const apart = Math.abs(x - otherX) >= NODE_SIZE.width || Math.abs(y - otherY) >= NODE_SIZE.height;
            expect(apart).toBe(true);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it("[B33] puts what feeds a node to its left", () => {
    const nodes: GraphNode[] = [
      { id: "y", op: "mul", inputs: ["x", "two"] },
      { id: "x", op: "variable", inputs: [] },
      { id: "two", op: "constant", inputs: [] },
    ];
    const places = layout({ nodes });
    const x = (id: string): number => places.get(id)?.[0] ?? Number.NaN;
    expect(x("x")).toBeLessThan(x("y"));
    expect(x("two")).toBe(x("x"));
  });

  it("[B33] puts the first input of a node above the second, so that wires do not cross", () => {
    for (const text of ["(4*x+1)^2", "x*y+sin(x)", "sigmoid(w*x+b)", "(p*x+q*z+b-y)^2"]) {
      const parsed = must(parse(text));
      const places = layout(parsed.graph);
      for (const { inputs } of parsed.graph.nodes) {
        const [above, below] = inputs.map((from) => places.get(from ?? "")?.[1] ?? 0);
        expect(above ?? 0).toBeLessThanOrEqual(below ?? Number.POSITIVE_INFINITY);
      }
    }
  });

  it("[B33] takes 500 nodes, an empty graph, empty ports, wires from nowhere and a node that feeds itself", () => {
    const picks = Array.from({ length: 500 }, (_, index) => index * 31);
    expect(layout(graph(picks, false)).size).toBe(500);
    expect(layout({ nodes: [] }).size).toBe(0);
    const odd: GraphNode[] = [
      { id: "a", op: "add", inputs: ["a", null] },
      { id: "__proto__", op: "add", inputs: ["gone", "a"] },
    ];
    expect(layout({ nodes: odd }).size).toBe(2);
  });

  it("[B33] takes the largest board, also as one chain or one loop", () => {
    const random = graph(
      Array.from({ length: 2000 }, (_, index) => index * 31),
      false,
    );
    const chain = { nodes: [...random.nodes.keys()].map((at): GraphNode => link(at, at - 1)) };
    const loop = { nodes: chain.nodes.map((node, at) => (at === 0 ? link(0, 1999) : node)) };
    for (const large of [random, chain, loop]) {
      const places = layout(large);
      expect(places.size).toBe(2000);
      expect(overlaps([...places.values()])).toEqual([]);
      expect([...layout(large)]).toEqual([...places]);
    }
    expect(layout(chain).get("n1999")?.[0]).toBeGreaterThan(layout(chain).get("n1998")?.[0] ?? 0);
  });
});

function link(at: number, from: number): GraphNode {
  return { id: `n${at}`, op: "neg", inputs: [from < 0 ? null : `n${from}`] };
}
