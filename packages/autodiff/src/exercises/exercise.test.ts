import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type Graph, parse } from "../index";
import { diagnose } from "../misconceptions/diagnose";
import { ALL, PLAIN, randomGraph } from "../testing/random-graph";
import { exercise } from "./exercise";

function ask(text: string, name: string, seed: number) {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  const { graph, target } = parsed;
  const asked = parsed.names.get(name)?.node ?? "";
  const found = exercise(graph, target, asked, seed);
  if (found === undefined) throw new Error(`no exercise for ${text}`);
  return { found, graph, target, asked };
}

const withValues = (graph: Graph, values: ReadonlyMap<string, number>): Graph => ({
  nodes: graph.nodes.map((node) => ({
    ...node,
    ...(values.has(node.id) ? { value: values.get(node.id) ?? 0 } : {}),
  })),
});

/** Pairs that are the same number at any values: the shape of the graph decides that. */
const cases = [
  { text: "(4*x+1)^2", name: "x", alike: [] },
  { text: "(a*x+b)^2", name: "x", alike: [] },
  { text: "a*b*(a+b)", name: "a", alike: [["one-path-only", "value-ratio"]] },
  { text: "((w*x + b) - y)^2", name: "w", alike: [] },
  { text: "s = a*b + a*c; s*a", name: "a", alike: [["one-path-only", "one-path-missed", "value-ratio"]] },
];

describe("exercises", () => {
  it.each(cases.map((each) => [each.text, each] as const))(
    "[A180] %s: every slip has a number of its own, small and tidy",
    (_text, { text, name, alike }) => {
      for (const seed of [1, 2, 3]) {
        const { found, graph, target, asked } = ask(text, name, seed);
        expect(found.alike, `seed ${seed}`).toEqual(alike);
        const program = compile(withValues(graph, found.values), target);
        expect(program.gradient(asked)).toBe(found.right);
        expect(found.wrong.length).toBeGreaterThan(8);
        const shared = new Set(alike.flat());
        for (const { slug, number } of found.wrong)
          if (!shared.has(slug))
            expect(diagnose(program, asked, number), `${slug} ${number}`).toMatchObject({ slug });
        expect(Math.abs(found.right)).toBeLessThan(200);
        expect(Number.isInteger(found.right * 2)).toBe(true);
      }
    },
  );

  it("[A180] names what cannot be told apart", () => {
    const { found } = ask("x*y", "x", 1);
    // What arrives at the target is 1, so that the local derivative is the gradient.
    expect(found.alike.find((group) => group.includes("right"))).toContain("local-only");
  });

  it("[A181] is the same for the same seed, and another for another", () => {
    const values = (seed: number) => [...ask("a*b*(a+b)", "a", seed).found.values];
    expect(values(7)).toEqual(values(7));
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => values(seed).join())).size).toBeGreaterThan(2);
  });

  it("[A181] asks nothing where there is nothing to ask or to choose", () => {
    const graph: Graph = {
      nodes: [
        { id: "c", op: "constant", inputs: [], value: 2 },
        { id: "y", op: "exp", inputs: ["c"] },
      ],
    };
    expect(exercise(graph, "y", "c")).toBeUndefined();
    expect(exercise({ nodes: [] }, "y", "x")).toBeUndefined();
  });

  it("[A180] keeps its word on random graphs", () => {
    fc.assert(
      fc.property(randomGraph(ALL, 10, PLAIN), fc.integer(), (graph, seed) => {
        const target = graph.nodes.at(-1)?.id ?? "";
        const asked = graph.nodes[0]?.id ?? "";
        const found = exercise(graph, target, asked, seed);
        if (found === undefined) return;
        const program = compile(withValues(graph, found.values), target);
        expect(diagnose(program, asked, found.right)).toEqual({ kind: "right" });
        const shared = new Set(found.alike.flat());
        const own = found.wrong.filter(({ slug }) => !shared.has(slug)).map(({ number }) => number);
        expect(new Set(own).size).toBe(own.length);
        expect([...found.values.values()].every((value) => Math.abs(value) <= 10)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
