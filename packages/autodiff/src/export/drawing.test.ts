import { describe, expect, it } from "vitest";
import { type Graph, parse, toDot, toMermaid } from "../index";

function parsed(text: string) {
  const formula = parse(text);
  if (!formula.ok) throw new Error(formula.fault.message);
  return formula;
}

describe("graphs as drawings", () => {
  it("[A155] draws nodes with their numbers and wires with their contributions", () => {
    const { graph, target } = parsed("q = 2x; x = 3");
    expect(toDot(graph, target)).toBe(
      [
        "digraph gradboard {",
        "  rankdir=LR;",
        '  node [shape=box, style=rounded, fontname="sans-serif"];',
        '  n0 [label="2"];',
        '  n1 [label="x\\nvalue 3\\ngradient 2"];',
        '  n2 [label="q: ×\\nvalue 6\\ngradient 1", peripheries=2];',
        "  n0 -> n2;",
        '  n1 -> n2 [label="2"];',
        "}",
        "",
      ].join("\n"),
    );
    expect(toMermaid(graph, target)).toBe(
      [
        "flowchart LR",
        '  n0["2"]',
        '  n1["x<br/>value 3<br/>gradient 2"]',
        '  n2[["q: ×<br/>value 6<br/>gradient 1"]]',
        "  n0 --> n2",
        '  n1 -->|"2"| n2',
        "",
      ].join("\n"),
    );
    expect(toMermaid(graph, target, { numbers: false })).toBe(
      'flowchart LR\n  n0["2"]\n  n1["x"]\n  n2[["q: ×"]]\n  n0 --> n2\n  n1 --> n2\n',
    );
  });

  it("[A155] draws loops, empty ports and unknown operations, and escapes names", () => {
    const graph: Graph = {
      nodes: [
        { id: 'a"]; x', op: "add", inputs: ["b", null], name: 'say "hi"\\ <b>#1;\n]' },
        { id: "b", op: "exp", inputs: ['a"]; x'] },
        { id: "c", op: "no such thing", inputs: ["gone"] },
      ],
    };
    expect(toDot(graph, null).split("\n").slice(3, -2)).toEqual([
      '  n0 [label="say \\"hi\\"\\\\ <b>#1; ]: +\\nvalue ?"];',
      '  n1 [label="eˣ\\nvalue ?"];',
      '  n2 [label="no such thing\\nvalue ?"];',
      "  n1 -> n0;",
      "  n0 -> n1;",
    ]);
    expect(toMermaid(graph, null).split("\n").slice(1, -1)).toEqual([
      '  n0["say #34;hi#34;#92; #60;b#62;#35;1#59; #93;: +<br/>value ?"]',
      '  n1["eˣ<br/>value ?"]',
      '  n2["no such thing<br/>value ?"]',
      "  n1 --> n0",
      "  n0 --> n1",
    ]);
  });
});
