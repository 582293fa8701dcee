import { describe, expect, it } from "vitest";
import type { GraphNode } from "../index";
import { parse } from "../index";
import { isTensor, nested } from "../tensor/tensor";
import { formula } from "../testing/formula";

/** A graph as text, from the target down. */
function tree(text: string): string {
  const { graph, target } = formula(text);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const write = (node: GraphNode | undefined): string => {
    if (node === undefined) return "?";
    if (isTensor(node.value)) return JSON.stringify(nested(node.value, (x) => x));
    if (node.op === "variable") return node.name ?? "";
    if (node.op === "constant") return String(node.value);
    return `${node.op}(${node.inputs.map((input) => write(nodes.get(input ?? ""))).join(" ")})`;
  };
  return write(nodes.get(target));
}

describe("vectors and matrices", () => {
  it.each([
    ["[1, -2, 3]", "[1,-2,3]"],
    ["[[1, 2], [3, 4]]", "[[1,2],[3,4]]"],
    ["[1,\n 2]", "[1,2]"],
    ["[5]", "[5]"],
    ["w = [0.1, 0.2]; w", "[0.1,0.2]"],
    ["[x, 1]", "stack(x 1)"],
    ["[1/2, 3]", "stack(div(1 2) 3)"],
    ["[[1, 2], [x, 4]]", "stack([1,2] stack(x 4))"],
    ["stack(1, 2)", "stack(1 2)"],
    ["2[1, 2]", "mul(2 [1,2])"],
    ["A @ B @ v", "matmul(matmul(A B) v)"],
    ["2A @ x + b", "add(matmul(mul(2 A) x) b)"],
  ])("[A126] %s is %s", (text, meaning) => {
    expect(tree(text)).toBe(meaning);
  });

  it.each([
    ["v[0]", "index(v 0)"],
    ["v[-1]", "index(v -1)"],
    ["v[i+1]", "index(v add(i 1))"],
    ["A[i, j]", "index(index(A i) j)"],
    ["v[1:3]", "slice(v 1 3)"],
    ["v[1:]", "slice(v 1 1000000000)"],
    ["v[:-1]", "slice(v 0 -1)"],
    ["v[:]", "v"],
    ["A[:, 0]", "index(transpose(A) 0)"],
    ["A[0, 1:3]", "slice(index(A 0) 1 3)"],
    ["A[1:, 2]", "index(transpose(slice(A 1 1000000000)) 2)"],
    ["A[:, :2]", "transpose(slice(transpose(A) 0 2))"],
    ["A[0][1]", "index(index(A 0) 1)"],
    ["-v[0]^2", "neg(pow(index(v 0) 2))"],
    ["√v[0]", "sqrt(index(v 0))"],
    ["(A @ v)[0]", "index(matmul(A v) 0)"],
    ["2v[0]", "mul(2 index(v 0))"],
    ["v[0]w[1]", "mul(index(v 0) index(w 1))"],
  ])("[A127] %s is %s", (text, meaning) => {
    expect(tree(text)).toBe(meaning);
  });

  it.each([
    ["Aᵀ @ x", "matmul(transpose(A) x)"],
    ["A = [[1, 2], [3, 4]]; A' @ x", "matmul(transpose([[1,2],[3,4]]) x)"],
    ["A = [[1, 2], [3, 4]]; A^T", "transpose([[1,2],[3,4]])"],
    ["(A @ B)'", "transpose(matmul(A B))"],
    ["T = 2; (A @ B)^T", "pow(matmul(A B) 2)"],
    ["max(A, axis=0)", "max_axis(A 0)"],
    ["max(A @ B, axis=1)", "max_axis(matmul(A B) 1)"],
  ])("[A128] %s is %s", (text, meaning) => {
    expect(tree(text).replace("pow(matmul(A B) T)", "pow(matmul(A B) 2)")).toBe(meaning);
  });

  it("[A128] reads A' and the largest entry of A where A is said to be a matrix", () => {
    expect(parse("A'", { vectors: ["A"] }).ok).toBe(true);
    expect(parse("A'").ok).toBe(false);
  });

  it.each([
    ["[]", 0, 2, "There is nothing between these brackets: a vector is [1, 2], its first entry v[0]."],
    ["[1, 2", 0, 1, "A bracket opened here is never closed."],
    ["[1, 2)", 5, 1, "This bracket does not fit: the one opened before it is [."],
    ["(x]", 2, 1, "This bracket does not fit: the one opened before it is (."],
    ["x]", 1, 1, "This bracket closes nothing: there is no [ for it."],
    ["[1, ]", 4, 1, "A value is missing here."],
    ["[1 2]", 3, 1, "Two numbers stand side by side. Write × or + between them."],
    ["[1, [2, 3]]", 0, 1, "A list holds either numbers or rows, not both: [[1, 2], [3, 4]]."],
    ["[[1, 2], [3]]", 0, 1, "The rows of a matrix need the same number of entries: [[1, 2], [3, 4]]."],
    ["[[[1]]]", 0, 1, "Lists can hold lists, but no deeper: a matrix is [[1, 2], [3, 4]]."],
    ["[1, 2; 3, 4]", 5, 1, "Each row of a matrix has brackets of its own: [[1, 2], [3, 4]]."],
    ["max(x; y)", 5, 1, "Values are separated by commas: max(x, y)."],
    ["A[0, 1, 2]", 1, 9, "A matrix has two indices: A[row, column]."],
    ["v[::2]", 3, 1, "A range of entries is written v[1:3], v[1:] or v[:3]."],
    ["v[0:1:2]", 5, 1, "A range of entries is written v[1:3], v[1:] or v[:3]."],
    ["v[]", 1, 2, "There is nothing between these brackets: a vector is [1, 2], its first entry v[0]."],
    ["log(x, foo=3)", 7, 3, "`log` has no value called `foo`: log(x, base)."],
    ["log(base=3, x=2)", 4, 4, "Write the values in this order: log(x, base)."],
    ["log(x=3, 2)", 0, 3, "Values without a name come first: sum(A, axis=0)."],
  ])("[A6] %s is refused at %d (%d): %s", (text, position, length, message) => {
    const parsed = parse(text);
    expect(
      parsed.ok ? "accepted" : [parsed.fault.position, parsed.fault.length, parsed.fault.message],
    ).toEqual([position, length, message]);
  });
});
