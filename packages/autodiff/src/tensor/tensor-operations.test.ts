import { describe, expect, it } from "vitest";
import { inferShape, operations, type Shape, type Value } from "../index";
import { nodeOf, tensor, uneven, worstDifference } from "../testing/local-node";
import { record } from "../testing/record";

const vector = (length: number, seed = 1): Value => ({ shape: [length], data: uneven(length, seed) });
const matrix = (rows: number, columns: number, seed = 2): Value => ({
  shape: [rows, columns],
  data: uneven(rows * columns, seed),
});

const probabilities = tensor([
  [0.2, 0.5, 0.3],
  [0.1, 0, 0.9],
]);

/** Operation, inputs, shape of the output. */
const SMOOTH: readonly [string, Value[], Shape][] = [
  ["matmul", [matrix(2, 3), matrix(3, 4, 5)], [2, 4]],
  ["matmul", [matrix(6, 5), matrix(5, 7, 5)], [6, 7]],
  ["matmul", [vector(3), matrix(3, 5)], [5]],
  ["matmul", [matrix(5, 3), vector(3)], [5]],
  ["matmul", [vector(5), vector(5, 4)], []],
  ["matmul", [matrix(1, 1), matrix(1, 2, 7)], [1, 2]],
  ["dot", [vector(4), vector(4, 2)], []],
  ["outer", [vector(2), vector(3, 2)], [2, 3]],
  ["dense", [vector(3), matrix(3, 2), vector(2, 6)], [2]],
  ["dense", [matrix(4, 3), matrix(3, 2, 9), vector(2, 6)], [4, 2]],
  ["transpose", [matrix(2, 3)], [3, 2]],
  ["transpose", [vector(3)], [3]],
  ["transpose", [0.7], []],
  ["reshape", [matrix(2, 3), 6], [6]],
  ["reshape", [matrix(2, 3), 3, 2], [3, 2]],
  ["reshape", [vector(6), -1, 2], [3, 2]],
  ["reshape", [0.7, 1, 1], [1, 1]],
  ["stack", [0.3, 0.4, 0.5], [3]],
  ["stack", [vector(2), vector(2, 3), vector(2, 4)], [3, 2]],
  ["index", [vector(3), 1], []],
  ["index", [vector(3), -1], []],
  ["index", [matrix(2, 3), -2], [3]],
  ["slice", [vector(5), 1, 3], [2]],
  ["slice", [vector(5), -2, 100], [2]],
  ["slice", [matrix(3, 2), 1, 3], [2, 2]],
  ["sum_axis", [matrix(2, 3), 0], [3]],
  ["sum_axis", [matrix(2, 3), -1], [2]],
  ["mean_axis", [matrix(2, 3), 1], [2]],
  ["mean_axis", [vector(4), 0], []],
  ["max_axis", [matrix(2, 3), 0], [3]],
  ["max_axis", [matrix(2, 3), 1], [2]],
  ["norm", [vector(3)], []],
  ["norm", [matrix(2, 2)], []],
  ["norm", [-0.7], []],
  ["softmax", [vector(4)], [4]],
  ["softmax", [matrix(2, 3)], [2, 3]],
  ["log_softmax", [vector(4)], [4]],
  ["log_softmax", [matrix(2, 3)], [2, 3]],
  ["logsumexp", [vector(4)], []],
  ["logsumexp", [matrix(3, 2)], [3]],
  ["cross_entropy", [vector(3), 2], []],
  ["cross_entropy", [vector(3), tensor([0.2, 0.5, 0.3])], []],
  ["cross_entropy", [matrix(2, 3), probabilities], []],
];

describe("operations on whole vectors and matrices", () => {
  it.each(SMOOTH)("[A104] %s of %j: shape, and passes are central differences", (id, values, shape) => {
    expect(nodeOf(record(id), values).output.shape).toEqual(shape);
    // Nothing is differentiated through the number of a class.
    const underived = id === "cross_entropy" && typeof values[1] === "number" ? [1] : [];
    expect(worstDifference(record(id), values, underived)).toBeLessThan(1e-8);
  });

  it("[A104] are all tested here", () => {
    const tested = new Set(SMOOTH.map(([id]) => id));
    for (const { id, kind } of operations) if (kind === "tensor") expect(tested, id).toContain(id);
  });

  it("[A104] class numbers a row are those probabilities that are 1 and 0", () => {
    const scores = matrix(2, 3);
    const byNumber = nodeOf(record("cross_entropy"), [scores, tensor([2, 0])]);
    const hot = tensor([
      [0, 0, 1],
      [1, 0, 0],
    ]);
    const byProbability = nodeOf(record("cross_entropy"), [scores, hot]);
    for (const { output, node } of [byNumber, byProbability]) {
      output.gradient[0] = 1;
      node.backward();
    }
    expect(byNumber.output.value).toEqual(byProbability.output.value);
    expect(byNumber.inputs[0]?.gradient).toEqual(byProbability.inputs[0]?.gradient);
    expect([...(byNumber.inputs[1]?.gradient ?? [])]).toEqual([0, 0]);
  });

  it.each([3, -1, 0.5, Number.NaN])("[A104] a class %d that is not there makes the loss NaN", (target) => {
    const { output, node, inputs } = nodeOf(record("cross_entropy"), [vector(3), target]);
    output.gradient[0] = 1;
    node.backward();
    expect([...output.value, ...(inputs[0]?.gradient ?? [])]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it.each(operations.filter(({ kind }) => kind === "tensor").map((each) => [each.id, each] as const))(
    "%s is complete: words, mathematics and a pull-back a port",
    (_id, { tensor: rule, ...each }) => {
      const labels = each.ports.map((_, port) => "ABC".charAt(port));
      expect(each.rule).toMatch(/ rule$/);
      expect(each.verb(...labels)).toContain("A");
      expect(each.latex.write(...labels)).toContain("A");
      expect(each.latex.ports.length).toBe(each.ports.length);
      expect(each.arithmetic(...labels.map((_, port) => port + 0.5))).toContain("0.5");
      expect(each.pytorch).toMatch(/\{a\}|\{inputs\}/);
      for (const port of labels.keys()) {
        if (rule?.fixed?.(port) !== true) expect(rule?.pullback(port, "G", labels, "Y")).toMatch(/G/);
      }
    },
  );
});

describe("shapes that do not fit", () => {
  it.each<[string, (Shape | number)[], RegExp]>([
    [
      "matmul",
      [
        [2, 3],
        [2, 2],
      ],
      /^The matrix on the left is 2×3 and the one on the right is 2×2: the 3 columns must meet 3 rows\./,
    ],
    [
      "matmul",
      [
        [2, 3],
        [4, 3],
      ],
      /Transposing the right one makes them fit\./,
    ],
    [
      "matmul",
      [
        [3, 2],
        [3, 4],
      ],
      /Transposing the left one makes them fit\./,
    ],
    [
      "matmul",
      [[2], [3]],
      /^The vector on the left has 2 entries and the vector on the right has 3 entries: the 2 entries must meet 2 entries\./,
    ],
    [
      "matmul",
      [[], [3]],
      /^The left side is a number and the right side is a vector of 3: .*Multiply by a number with \*/,
    ],
    ["dot", [[2], [3]], /a vector of 2 and the second is a vector of 3: .* Change one of the two lengths\./],
    ["dot", [[2, 2], [2]], /The product of matrices is written @\./],
    ["outer", [[2], []], /Multiply numbers with \*\./],
    ["dense", [[3], [2, 3], [3]], /^The vector on the left has 3 entries and the one on the right is 2×3/],
    ["dense", [[3], [3], [3]], /^The weights are a vector of 3: .*needs a matrix/],
    [
      "dense",
      [[3], [3, 2], [3]],
      /The weights are a 3×2 matrix and the bias is a vector of 3: the bias must be a vector of 2/,
    ],
    [
      "reshape",
      [[2, 3], 4, 2],
      /^6 numbers \(a 2×3 matrix\) cannot become 4×2: the sizes must multiply to 6\./,
    ],
    ["reshape", [[2, 3], -1, 4], /cannot become -1×4/],
    ["reshape", [[2, 3], -1, -1], /cannot become -1×-1/],
    ["reshape", [[2, 3], 0, 2], /^A size of 0 is none/],
    ["reshape", [[2, 3]], /rows and columns/],
    ["reshape", [[2, 3], [], 2], /^The number of rows must be a fixed whole number/],
    ["stack", [[2], [3]], /^The first input is a vector of 2 and the second input is a vector of 3/],
    ["stack", [[2], []], /the second input is a number/],
    ["stack", [[2, 2]], /Matrices cannot be stacked/],
    [
      "index",
      [[3], 3],
      /^There is no index 3 in a vector of 3: its entries are numbered from 0 to 2, or from -1 back to -3\./,
    ],
    ["index", [[2, 3], -3], /its rows are numbered from 0 to 1/],
    ["index", [[3], 0.5], /^The index is 0\.5: it must be a whole number\./],
    ["index", [[3], []], /^The index must be a fixed whole number/],
    ["index", [[], 0], /^A number has no entries/],
    ["slice", [[3], 2, 2], /^Nothing of a vector of 3 lies from 2 up to 2/],
    ["slice", [[], 0, 1], /^A number has no entries/],
    ["slice", [[3], [], 1], /^The start must be/],
    ["slice", [[3], 0, 0.5], /^The end is 0\.5/],
    ["sum_axis", [[3], 1], /^A vector of 3 has no axis 1: its only axis is 0\./],
    ["max_axis", [[2, 3], 2], /^A 2×3 matrix has no axis 2: its axes are 0, which runs down a column, and 1/],
    ["mean_axis", [[], 0], /^A number has no axis/],
    ["softmax", [[]], /^The softmax of a number says nothing/],
    ["logsumexp", [[]], /^The log-sum-exp of a number/],
    [
      "cross_entropy",
      [[3], [2]],
      /^The scores are a vector of 3 and the target is a vector of 2: give the number of the right class, or a vector of 3 probabilities\./,
    ],
    [
      "cross_entropy",
      [[2, 3], [3]],
      /give one class number a row, a vector of 2, or a probability for every class, 2×3/,
    ],
    ["cross_entropy", [[], []], /the scores must be a vector/],
  ])("[A101] %s of %j is a fault", (id, inputs, message) => {
    const shapes = inputs.map((input) => (typeof input === "number" ? [] : input));
    const constants = inputs.map((input) => (typeof input === "number" ? input : undefined));
    const result = inferShape(record(id), shapes, constants);
    expect(result.ok ? "" : result.message).toMatch(message);
  });
});
