import { describe, expect, it } from "vitest";
import { inferShape, type Operation, operation, type Shape } from "../index";

const add = operation("add");

function shapeOf(record: Operation | undefined, ...shapes: Shape[]) {
  if (record === undefined) throw new Error("no such operation");
  return inferShape(
    record,
    shapes,
    shapes.map(() => undefined),
  );
}

describe("shapes entry by entry", () => {
  it.each<[Shape, Shape, Shape]>([
    [[], [], []],
    [[3], [], [3]],
    [[], [2, 3], [2, 3]],
    [[3], [3], [3]],
    [[1], [3], [3]],
    [[2, 3], [3], [2, 3]],
    [
      [2, 1],
      [1, 3],
      [2, 3],
    ],
    [[2, 1], [3], [2, 3]],
    [[1, 1], [3], [1, 3]],
  ])("[A100] %j and %j give %j, either way round", (a, b, shape) => {
    expect(shapeOf(add, a, b)).toEqual({ ok: true, shape });
    expect(shapeOf(add, b, a)).toEqual({ ok: true, shape });
  });

  it.each<[Shape, Shape, RegExp]>([
    [
      [2],
      [3],
      /^The first input is a vector of 2 and the second input is a vector of 3: .*2 entries do not meet 3/,
    ],
    [[2, 3], [2, 2], /a 2×3 matrix and the second input is a 2×2 matrix: .*3 columns cannot meet 2/],
    [[3, 3], [2, 3], /3 rows cannot meet 2/],
    [[2, 3], [4], /3 columns cannot meet 4\. Give both the same size there/],
    [[2, 3], [2], /A vector counts as a row; to use it as a column, reshape it to 2×1/],
  ])("[A101] %j and %j are a fault that names both and says what to do", (a, b, message) => {
    const result = shapeOf(add, a, b);
    expect(result.ok ? "" : result.message).toMatch(message);
  });

  it("[A101] names the two of many inputs that do not fit", () => {
    const result = shapeOf(add, [], [2], [1], [3]);
    expect(result.ok ? "" : result.message).toMatch(
      /^The second input is a vector of 2 and the fourth input/,
    );
  });
});
