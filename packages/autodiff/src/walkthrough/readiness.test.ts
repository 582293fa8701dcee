import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, walkthrough, wireKey } from "../index";
import { formula } from "../testing/formula";
import { PLAIN, randomGraph, SMOOTH } from "../testing/random-graph";
import { BackwardPass } from "./readiness";

const shared = "c = a + b; d = a*b; y = (c + d) + c*d";

function passed(pass: BackwardPass, id: string): BackwardPass {
  const result = pass.pass(id);
  if (!result.ok) throw new Error(result.reason);
  return result.pass;
}

describe("a backward pass by hand", () => {
  it("[A175] counts what has arrived", () => {
    const { program, id, target } = formula(shared, { a: 2, b: 3 });
    let pass = new BackwardPass(program);
    expect(pass.readiness(target)).toEqual({ kind: "ready", arrived: 0, of: 0, words: "ready to pass on" });
    expect(pass.readiness(id("c"))?.words).toBe("waiting for 2 of 2 contributions");
    const [sum, product] = program.inputs(target);
    pass = passed(passed(pass, target), product ?? "");
    expect(pass.readiness(id("c"))).toEqual({
      kind: "waiting",
      arrived: 1,
      of: 2,
      words: "waiting for 1 of 2 contributions",
    });
    expect(pass.readiness(target)).toMatchObject({ kind: "done", words: "passed on" });
    pass = passed(passed(passed(pass, sum ?? ""), id("c")), id("d"));
    expect(pass.readiness(id("a"))).toEqual({ kind: "done", arrived: 2, of: 2, words: "complete" });
    expect(pass.ready).toEqual([]);
  });

  it("[A175] refuses a node that is early, and says what it waits for", () => {
    const { program, id, target } = formula(shared, { a: 2, b: 3 });
    const [, product] = program.inputs(target);
    const pass = passed(passed(new BackwardPass(program), target), product ?? "");
    expect(pass.pass(id("c"))).toEqual({
      ok: false,
      reason:
        "c is still waiting for 1 of 2 contributions, from c+d. What it passed on now would be too little, and it would have to pass on again.",
    });
    expect(pass.pass(target)).toMatchObject({ ok: false });
    expect(pass.pass(id("a"))).toMatchObject({ ok: false });
    expect(pass.pass("gone")).toEqual({ ok: false, reason: "? takes no part in this backward pass." });
  });

  it("[A175] gives constants and what leads nowhere no part", () => {
    const { program, id, graph } = formula("z = 3*w; y = 2*x; y", { x: 1 });
    const pass = new BackwardPass(program);
    expect(pass.readiness(id("z"))).toBeUndefined();
    for (const node of graph.nodes)
      if (node.op === "constant") expect(pass.readiness(node.id)).toBeUndefined();
  });

  it("[A175] whichever ready node goes first, every wire carries once and all nodes complete", () => {
    const arbitrary = fc.tuple(randomGraph(SMOOTH, 16, PLAIN), fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(arbitrary, ([graph, picks]) => {
        const program = compile(graph, graph.nodes.at(-1)?.id ?? null);
        let pass = new BackwardPass(program);
        const carried: string[] = [];
        for (let ready = pass.ready; ready.length > 0; ready = pass.ready) {
          const result = pass.pass(ready[picks.next().value % ready.length] ?? "");
          if (!result.ok) throw new Error(result.reason);
          carried.push(...result.carried.map(wireKey));
          pass = result.pass;
        }
        const steps = walkthrough(program).flatMap((step) => step.reveals.contributions.map(wireKey));
        expect([...carried].sort()).toEqual([...steps].sort());
        for (const id of program.order) expect(pass.readiness(id)?.kind ?? "done").toBe("done");
      }),
      { numRuns: 60 },
    );
  });
});
