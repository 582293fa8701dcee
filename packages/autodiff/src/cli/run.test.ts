import { describe, expect, it } from "vitest";
import { run } from "./run";

/** Runs a command and gives back what it wrote. */
async function autodiff(words: string[], lines: string[] = []) {
  let out = "";
  let err = "";
  async function* input() {
    yield* lines;
  }
  const streams = {
    input: input(),
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = await run(words, streams);
  return { code, out, err };
}

describe("the command line", () => {
  it("prints a table", async () => {
    const { code, out, err } = await autodiff(["eval", "(4*x+1)^2", "x=1"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(
      [
        "(4*x+1)^2 = 25",
        "",
        "node       value  gradient",
        "─────────  ─────  ────────",
        "4              4        10",
        "x              1        40",
        "4*x            4        10",
        "1              1        10",
        "4*x+1          5        10",
        "2              2         –",
        "(4*x+1)^2     25         1",
        "",
      ].join("\n"),
    );
  });

  it("prints problems, notes and walkthroughs", async () => {
    expect((await autodiff(["eval", "ln(x)", "x=-1"])).out).toContain("! ln(x) has no value here.");
    expect((await autodiff(["eval", "x", "y=1"])).err).toBe("Note: the formula has no variable y.\n");
    expect((await autodiff(["walkthrough", "x*x", "x=3"])).out).toContain(
      "6. x feeds 2 wires, so add what they carry: 3 + 3 = 6.",
    );
  });

  it("[A61] prints one JSON object", async () => {
    const { out } = await autodiff(["eval", "q = x*y; q^2", "--json", "x=2", "y=inf", "--target", "q"]);
    expect(JSON.parse(out)).toMatchObject({
      target: "x*y",
      value: "Infinity",
      gradients: { x: "Infinity", y: 2 },
    });
  });

  it("[A62] points at a fault", async () => {
    expect(await autodiff(["eval", "y = 1;\n2*x + + * 3"])).toEqual({
      code: 1,
      out: "",
      err: "2*x + + * 3\n      ^\nSomething is missing after `+`.\n",
    });
    expect((await autodiff(["eval", "x", "--target", "q"])).code).toBe(1);
  });

  it.each([
    [[]],
    [["draw"]],
    [["eval"]],
    [["eval", "x", "x"]],
    [["eval", "x", "--what"]],
    [["eval", "x", "--target"]],
    [["eval", "--jsonl", "x"]],
    [["eval", "x", "x=[1, 2"]],
    [["eval", "x", "x=[[1], [2, 3]]"]],
    [["walkthrough", "x", "--json"]],
    [["export", "x"]],
    [["export", "x", "--to", "cobol"]],
  ])("[A62] refuses %j as wrong use", async (words) => {
    const { code, out, err } = await autodiff(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("autodiff --help");
  });

  it("[A62] shows the place of a fault in a long line, and under tabs", async () => {
    const { err } = await autodiff(["eval", `${"x + ".repeat(60)}§ + y${" + x".repeat(60)}`]);
    const [line = "", carets = ""] = err.split("\n");
    expect([line.length, line.indexOf("§"), line.startsWith("…"), line.endsWith("…")]).toEqual([
      82,
      carets.indexOf("^"),
      true,
      true,
    ]);
    expect((await autodiff(["eval", "\tx + §"])).err).toMatch(/^\tx \+ §\n\t {4}\^\n/);
  });

  it("[A157] reads the formula as being about the vectors it is given", async () => {
    expect((await autodiff(["eval", "max(v) + v[0]", "v=[1, 5]"])).out).toContain("max(v)+v[0] = 6\n");
    const { out } = await autodiff(
      ["eval", "--jsonl"],
      ['{"id":1,"expr":"A\' @ v","at":{"A":[[1,2],[3,4]],"v":[1,0]}}'],
    );
    expect(JSON.parse(out)).toMatchObject({ id: 1, value: [1, 2] });
  });

  it("[A157] takes vectors and matrices, and keeps its table narrow", async () => {
    const { code, out } = await autodiff(["eval", "f = x*y + x", "x=[1, 2]", "y=[[1, inf], [3, −4]]"]);
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toBe("x*y+x = [[2, ∞], [4, −6]]");
    const long = await autodiff([
      "eval",
      `x*(${"y + ".repeat(30)}y)`,
      `x=[${Array(16).fill(1.2345).join(", ")}]`,
    ]);
    const widest = Math.max(
      ...long.out
        .split("\n")
        .slice(1)
        .map((line) => (line.startsWith("!") ? 0 : line.length)),
    );
    expect(widest).toBeLessThanOrEqual(100);
    expect(long.out).toContain("16 numbers");
  });

  it("[A62] exports to every language, and says why it cannot", async () => {
    const starts = {
      python: "# f =",
      pytorch: "# f =",
      latex: "% x^2",
      dot: "digraph",
      mermaid: "flowchart",
    };
    for (const [language, start] of Object.entries(starts)) {
      const { code, out, err } = await autodiff(["export", "x^2", "x=3", "--to", language]);
      expect([code, err, out.slice(0, start.length)]).toEqual([0, "", start]);
    }
    expect(await autodiff(["export", "x +", "--to", "dot"])).toMatchObject({ code: 1, out: "" });
  });

  it("helps", async () => {
    const { code, out } = await autodiff(["--help"]);
    expect([code, out.startsWith("Differentiate a formula.")]).toEqual([0, true]);
  });

  it("[A63] answers every line", async () => {
    const { code, out } = await autodiff(
      ["eval", "--jsonl"],
      [
        '{"id":1,"expr":"x^2+xy","at":{"x":3,"y":"inf"}}',
        '{"id":"b","expr":"sin(","at":{}}',
        "",
        '{"id":3,"expr":"1+window","at":{"x":2}}',
        '{"id":4,"expr":"q=x*x; 7","target":"q"}',
        '{"id":5,"expr":"x","target":"q"}',
        "nonsense",
      ],
    );
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers[0]).toMatchObject({ id: 1, value: "Infinity", gradients: { x: "Infinity", y: 3 } });
    expect(answers[1]).toEqual({ id: "b", error: { message: expect.any(String), position: 4, length: 0 } });
    expect(answers[2]).toEqual({
      id: 3,
      error: { message: 'The variable has no value in "at".', position: 2, length: 6 },
    });
    expect(answers[3]).toMatchObject({ id: 4, target: "x*x", gradients: { x: 2 } });
    expect(answers[4]).toMatchObject({ id: 5, error: { position: 0 } });
    expect(answers[5]).toMatchObject({ id: null, error: { position: 0 } });
  });

  it("[A177][A182] writes walkthroughs and handouts in the notation asked for", async () => {
    const steps = await autodiff(["walkthrough", "x*x", "x=3", "--notation", "grad"]);
    expect(steps.out).toContain("That is the gradient of x, x.grad.");
    for (const [to, text] of [
      ["derivation", "\\overline{x} &= "],
      ["trace", "| 6 | x̄ | 3 + 3 | 6 |"],
      ["worksheet", "<!doctype html>"],
    ] as const) {
      const answer = await autodiff(["export", "x*x", "x=3", "--to", to, "--notation", "bar"]);
      expect([answer.code, answer.out.includes(text)], to).toEqual([0, true]);
    }
    expect((await autodiff(["walkthrough", "x", "--notation", "newton"])).code).toBe(2);
    expect((await autodiff(["eval", "x", "--notation", "bar"])).code).toBe(2);
  });
});
