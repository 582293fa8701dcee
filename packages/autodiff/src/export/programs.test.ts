import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import {
  compile,
  type Graph,
  type GraphNode,
  operations,
  type Program,
  parse,
  toPyTorch,
  toPython,
} from "../index";
import type { Operation } from "../operation";
import { isTensor } from "../tensor/tensor";

/** Runs programs in one Python process; what each printed, errors too, or undefined where there is no such Python. */
function runPython(programs: readonly string[], needs = "math"): readonly string[] | undefined {
  const runner = `
import contextlib, io, json, sys, importlib
importlib.import_module(${JSON.stringify(needs)})
out = []
for program in json.load(sys.stdin):
    text = io.StringIO()
    try:
        with contextlib.redirect_stdout(text):
            exec(compile(program, "program", "exec"), {})
    except Exception as error:
        text.write("%s: %s" % (type(error).__name__, error))
    out.append(text.getvalue())
print(json.dumps(out))`;
  for (const python of ["python3", "/usr/bin/python3"]) {
    const { status, stdout } = spawnSync(python, ["-c", runner], {
      input: JSON.stringify(programs),
      encoding: "utf8",
    });
    if (status === 0) return JSON.parse(stdout);
  }
  return undefined;
}

/** The numbers a program printed, in order: the value, then the gradients. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/= (.*)$/gm)].flatMap((match) => JSON.parse(`[${match[1]}]`).flat(3));
}

/** The same from the engine. */
function ownNumbers(graph: Graph, target: string): number[] {
  const program = compile(graph, target);
  return [program.value(target), ...leavesOf(graph, program).map((id) => program.gradient(id))].flatMap(
    (value) => (isTensor(value) ? Array.from(value.data) : (value ?? Number.NaN)),
  );
}

/** Variables that lead to the target, in the order of evaluation. */
function leavesOf(graph: Graph, program: Program): string[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return program.order.filter((id) => nodes.get(id)?.op === "variable" && program.connected(id));
}

const POINTS = [
  [0.4, 0.7, 0.9],
  [0.4, 3, 0.7],
  [1.7, 0.6, 0.4],
  [-0.3, 0.8, 0.5],
];

/** The operation on variables, at the first point where it and its slopes have a value. */
function example({ id, ports }: Operation): { graph: Graph; target: string } | undefined {
  for (const point of POINTS) {
    const leaves = ports.map(
      (_port, index): GraphNode => ({
        id: `v${index}`,
        op: "variable",
        inputs: [],
        name: `x${index}`,
        value: point[index] ?? 1,
      }),
    );
    const graph = {
      nodes: [...leaves, { id: "f", op: id, inputs: leaves.map((leaf) => leaf.id), name: "f" }],
    };
    if (ownNumbers(graph, "f").every(Number.isFinite)) return { graph, target: "f" };
  }
  return undefined;
}

const scalar = operations.filter(({ kind, ports }) => kind === "scalar" && ports.length > 0);
const FORMULAS = [
  "(4*x+1)^2",
  "q = x*y; f = q^2 + sin(q)/q - x^x; x = 2; y = 3",
  "α = 0.5; lambda = 2; print = α^lambda; d_x = print*α; def = d_x + x - max(x, 3)",
  "x^-0.5 + 2^x - -x - (x - 3)^3 + pi*e^x; x = 1.5",
  "1 + 2",
  "x*x*x - x/(x + 1) - (1 - (2 - x))",
];

/** What PyTorch wants as numbers or not at all, and losses entry by entry. */
const TENSOR_FORMULAS = [
  "x = -0.5; s = 0.2; leaky_relu(x, s*s) + leaky_relu(x, 0.1)",
  "v = [-1, 800]; a = 0.7; sum(elu(v, a))",
  "p = [1, -3]; t = 0.5; d = [1, 0.2]; sum(huber(p, t, d*t)) + huber(t, 0, 2)",
  "z = [0.2, 1.5, -1]; c = 1; cross_entropy(z, c)",
  "z = [0.2, 1.5, -1]; p = [0.1, 0.7, 0.2]; cross_entropy(z, p) + cross_entropy([z, 2z], [0, 2])",
  "p = [0.2, 0.7]; t = [0, 1]; sum(mse(p, t)*[1, 2]) + sum(mae(p, t)) + sum(bce(p, t)) + sum(bce_logits(p, t))",
];

function parsed(text: string) {
  const formula = parse(text);
  if (!formula.ok) throw new Error(formula.fault.message);
  return formula;
}

function close(got: readonly number[], wanted: readonly number[]) {
  expect(got).toHaveLength(wanted.length);
  for (const [index, number] of wanted.entries()) {
    expect(Math.abs((got[index] ?? Number.NaN) - number)).toBeLessThanOrEqual(
      1e-11 * Math.max(1, Math.abs(number)),
    );
  }
}

describe("graphs as programs", () => {
  it("[A150] writes plain Python with both passes", () => {
    const { graph, target } = parsed("(4*x+1)^2");
    expect(toPython(graph, target)).toEqual({
      ok: true,
      text: [
        "# f = (4*x+1)^2",
        "",
        "x = 1.0",
        "",
        "# Forward: every value.",
        "t1 = 4.0 * x",
        "t2 = t1 + 1.0",
        "f = t2 ** 2.0",
        "",
        "# Backward: how f changes with each of them, from the last to the first.",
        "d_f = 1.0",
        "d_t2 = d_f * (2.0 * t2)",
        "d_t1 = d_t2",
        "d_x = d_t1 * 4.0",
        "",
        'print("f =", f)',
        'print("df/dx =", d_x)',
        "",
      ].join("\n"),
    });
  });

  it("[A151] writes PyTorch", () => {
    const { graph, target } = parsed("max(2*x, 3)");
    expect(toPyTorch(graph, target)).toEqual({
      ok: true,
      text: [
        "# f = max(2*x, 3)",
        "import torch",
        "",
        "torch.set_default_dtype(torch.float64)",
        "",
        "x = torch.tensor(1.0, requires_grad=True)",
        "t2 = 2.0 * x",
        "t3 = torch.tensor(3.0)",
        "f = torch.maximum(t2, t3)",
        "",
        "f.backward()",
        "",
        'print("f =", f.tolist())',
        'print("df/dx =", x.grad.tolist())',
        "",
      ].join("\n"),
    });
  });

  const writers = [
    ["Python", toPython, "math"],
    ["PyTorch", toPyTorch, "torch"],
  ] as const;
  describe.each(writers)("%s", (_language, write, needs) => {
    const examples = [
      ...scalar.map((record) => ({ title: record.id, example: example(record) })),
      ...FORMULAS.map((text) => ({ title: text, example: parsed(text) })),
      ...(needs === "torch" ? TENSOR_FORMULAS : []).map((text) => ({ title: text, example: parsed(text) })),
    ];
    const results = examples.map((each) =>
      each.example === undefined ? undefined : write(each.example.graph, each.example.target),
    );
    const printed = runPython(
      results.map((result) => (result?.ok === true ? result.text : "")),
      needs,
    );

    it.each(examples.map(({ title }, index) => [title, index] as const))(
      "[A152] %s computes the same numbers as the engine",
      (_title, index) => {
        const { example } = examples[index] ?? {};
        const result = results[index];
        if (example === undefined || result === undefined) throw new Error("There is no point to look at.");
        if (!result.ok) throw new Error(result.message);
        const wanted = ownNumbers(example.graph, example.target);
        // Where there is no such Python, the program must at least print as many numbers.
        const leaves = leavesOf(example.graph, compile(example.graph, example.target));
        expect(result.text.match(/^print\(/gm)).toHaveLength(1 + leaves.length);
        if (printed === undefined) return;
        expect(printed[index]).not.toMatch(/Error: /);
        close(numbersIn(printed[index] ?? ""), wanted);
      },
    );
  });

  it("[A152] lets nothing arrive where a slope is infinite but nothing comes back", () => {
    const { graph, target } = parsed("0*sqrt(x - 1) + x; x = 1");
    const python = toPython(graph, target);
    if (!python.ok) throw new Error(python.message);
    expect(ownNumbers(graph, target)).toEqual([1, 1]);
    const [printed] = runPython([python.text]) ?? [];
    if (printed !== undefined) expect(numbersIn(printed)).toEqual([1, 1]);
  });

  it("[A152] computes the engine's numbers with vectors and matrices, in Python entry by entry", () => {
    const { graph, target } = parsed("A = [[1, 2], [3, 4]]; v = [1, -1]; norm(A @ v*x)^2 + dot(v, A[0])");
    const wanted = ownNumbers(graph, target).sort((a, b) => a - b);
    const [python, torch] = [toPython(graph, target), toPyTorch(graph, target)];
    expect(python.ok && python.text).toContain("\nt1 = A_0_0 * v_0\nt2 = A_0_1 * v_1\nt3 = t1 + t2\n");
    expect(torch.ok && torch.text).toContain(
      "\nA = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)\n",
    );
    expect(torch.ok && torch.text).toContain("\nt1 = A @ v\n");
    for (const [result, needs] of [
      [python, "math"],
      [torch, "torch"],
    ] as const) {
      const printed = runPython([result.ok ? result.text : ""], needs);
      if (printed === undefined) continue;
      close(
        numbersIn(printed[0] ?? "").sort((a, b) => a - b),
        wanted,
      );
    }
  }, 60_000);

  it("[A153] refuses what cannot be computed, and says why", () => {
    const graph: Graph = { nodes: [{ id: "a", op: "add", inputs: [null, null] }] };
    for (const write of [toPython, toPyTorch]) {
      expect(write(graph, "a")).toMatchObject({
        ok: false,
        message: expect.stringContaining("has nothing at its input"),
      });
      expect(write(graph, "b")).toEqual({ ok: false, message: "The target is not in the graph." });
    }
  });

  it("[A154] keeps names that a language reserves, lacks or has twice apart", () => {
    const { graph, target } = parsed("lambda + λ + lambda_2 + é + e2");
    const text = toPython(graph, target);
    expect(text.ok && text.text.match(/^\w+ = 1\.0$/gm)).toEqual([
      "lambda_2 = 1.0",
      "lambda_3 = 1.0",
      "lambda_2_2 = 1.0",
      "e = 1.0",
      "e2 = 1.0",
      "d_f = 1.0",
    ]);
  });
});
