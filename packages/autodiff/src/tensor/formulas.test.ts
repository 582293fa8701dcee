import { describe, expect, it } from "vitest";
import { compile, evaluate, evaluationJson, type JsonValue, parse, toJsonValue } from "../index";

/** A formula that must be right, as the API answers it. */
function answer(text: string) {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
  return evaluationJson(evaluate(parsed.graph, parsed.target));
}

function close(found: JsonValue | undefined, wanted: JsonValue): void {
  if (Array.isArray(wanted)) {
    expect(Array.isArray(found) ? found.length : found).toBe(wanted.length);
    for (const [at, each] of wanted.entries()) close(Array.isArray(found) ? found[at] : null, each);
  } else expect(Number(found)).toBeCloseTo(Number(wanted), 12);
}

describe("formulas with vectors and matrices", () => {
  it.each<[string, number, Record<string, JsonValue>]>([
    [
      "W = [[1, 2], [3, 4]]; x = [1, -1]; sum((W @ x)^2)",
      2,
      {
        W: [
          [-2, 2],
          [-2, 2],
        ],
        x: [-8, -12],
      },
    ],
    [
      "W = [[1, 2], [3, 4]]; x = [1, -1]; h = W @ x; dot(h, h)",
      2,
      {
        W: [
          [-2, 2],
          [-2, 2],
        ],
        x: [-8, -12],
      },
    ],
    [
      "A = [[3, 2], [4, 1]]; norm(A[:, 0])",
      5,
      {
        A: [
          [0.6, 0],
          [0.8, 0],
        ],
      },
    ],
    [
      "A = [[1, 2], [3, 4]]; A[1, 0] * A[-1][1]",
      12,
      {
        A: [
          [0, 0],
          [4, 3],
        ],
      },
    ],
    ["v = [1, 2, 3, 4]; product(v[1:3])", 6, { v: [0, 3, 2, 0] }],
    [
      "A = [[1, 5], [7, 2]]; m = max(A, axis=0); m[0] * m[1]",
      35,
      {
        A: [
          [0, 7],
          [5, 0],
        ],
      },
    ],
    [
      "A = [[1, 2], [3, 4]]; x = [1, 2]; x @ A' @ x",
      27,
      {
        A: [
          [1, 2],
          [2, 4],
        ],
        x: [12, 21],
      },
    ],
    ["x = 3; y = 4; norm([x, y, 0])", 5, { x: 0.6, y: 0.8 }],
    ["z = [1, 1, 1]; -ln(softmax(z)[1])", Math.log(3), { z: [1 / 3, -2 / 3, 1 / 3] }],
    ["x = [[1], [2]]; y = [10, 20, 30]; mean(x + y)", 21.5, { x: [[0.5], [0.5]], y: [1 / 3, 1 / 3, 1 / 3] }],
    [
      "z = [2, 1]; logsumexp(z) - z[0]",
      Math.log1p(Math.exp(-1)),
      { z: [-1 / (1 + Math.E), 1 / (1 + Math.E)] },
    ],
  ])("[A109] %s", (text, value, gradients) => {
    const found = answer(text);
    close(found.value, value);
    for (const [name, gradient] of Object.entries(gradients)) close(found.gradients[name], gradient);
    expect(found.problems).toEqual([]);
  });

  it("[A109] a network of two layers learns from cross entropy, with the numbers of PyTorch", () => {
    const { value, gradients } = answer(`
      X = [[1, 2], [3, 4], [5, 6]]
      W1 = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]; b1 = [0, 0, 0]
      W2 = [[0.1, -0.2], [0.3, 0.4], [0.5, 0.6]]; b2 = [0, 0]
      h = tanh(dense(X, W1, b1))
      cross_entropy(dense(h, W2, b2), [0, 1, 1])`);
    close(value, 0.718192829719455);
    close(gradients.W1, [
      [-0.0072820092520110525, 0.003722856948869083, 0.002653735034706007],
      [-0.026028109031881973, 0.008299068815884575, 0.005506733611155556],
    ]);
    close(gradients.b1, [-0.018746099779870923, 0.0045762118670154926, 0.002852998576449549]);
    close(gradients.W2, [
      [0.22325764384289004, -0.22325764384289004],
      [0.21074340070111994, -0.21074340070111994],
      [0.20061294887616332, -0.20061294887616332],
    ]);
    close(gradients.b2, [0.18561423185143092, -0.18561423185143092]);
  });

  it("[A101] a misfit is a problem at its node, and all else keeps its numbers", () => {
    const found = answer("x = [1, 2]; y = [1, 2, 3]; n = norm(y); z = x + y; norm(z) + n");
    expect(found.problems.map(({ kind }) => kind)).toContain("shape");
    const misfit = found.problems.find(({ kind }) => kind === "shape");
    expect(misfit?.message).toMatch(/a vector of 2 .* a vector of 3/);
    expect(found.value).toBeNull();
    const values = new Map(found.nodes.map((node) => [node.name, node.value]));
    close(values.get("n"), Math.sqrt(14));
    expect(values.get("z")).toBeNull();
  });

  it("[A109] a vector can be set to another one, which counts from the next run", () => {
    const parsed = parse("x = [1, 2]; norm(x)");
    if (!parsed.ok) throw new Error(parsed.fault.message);
    const program = compile(parsed.graph, parsed.target);
    const x = parsed.names.get("x")?.node ?? "";
    program.set(x, { shape: [2], data: Float64Array.of(3, 4) });
    program.run();
    expect([program.value(parsed.target), toJsonValue(program.gradient(x))]).toEqual([5, [0.6, 0.8]]);
    program.set(x, { shape: [3], data: Float64Array.of(2, 3, 6) });
    program.run();
    expect([program.value(parsed.target), toJsonValue(program.gradient(x))]).toEqual([
      7,
      [2 / 7, 3 / 7, 6 / 7],
    ]);
  });

  it("[A109] an index that is moved out of the vector and back is a problem in between", () => {
    const parsed = parse("x = [5, 6]; x[1]");
    if (!parsed.ok) throw new Error(parsed.fault.message);
    const program = compile(parsed.graph, parsed.target);
    const at = parsed.graph.nodes.find(({ op }) => op === "constant")?.id ?? "";
    const valueAt = (index: number) => {
      program.set(at, index);
      program.run();
      return [program.value(parsed.target), program.problems().map(({ kind }) => kind)];
    };
    expect([valueAt(0), valueAt(2), valueAt(1)]).toEqual([
      [5, []],
      [undefined, ["shape"]],
      [6, []],
    ]);
  });
});
