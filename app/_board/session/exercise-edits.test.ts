import { compile, parse } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import { alikeCount, candidates } from "./exercise-edits";

function open(text: string) {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  const { graph, target, names } = parsed;
  const nameOf = new Map([...names].map(([name, { node }]) => [node, name]));
  return { graph, target, names, nameOf, program: compile(graph, target) };
}

describe("exercises on a board", () => {
  it("ask about the node that was pointed at, else about the leaf that feeds the most", () => {
    const { program, names, nameOf } = open("b = 2; a = 3; k = 5; y = a*b + a + sin(a) + k*b");
    expect(candidates(program, null).map((id) => nameOf.get(id))).toEqual(["a", "b", "k"]);
    expect(candidates(program, names.get("y")?.node ?? "")).toEqual([names.get("y")?.node]);
    expect(candidates(open("2 + 3").program, null)).toEqual([]);
  });

  it("tell how many slips cannot be told apart", () => {
    expect(
      alikeCount({
        alike: [
          ["right", "local-only"],
          ["one-path-only", "value-ratio"],
        ],
      }),
    ).toBe(3);
    expect(alikeCount({ alike: [] })).toBe(0);
  });
});
