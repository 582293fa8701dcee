import { parse } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import { previewOf } from "./preview-model";

function preview(formula: string) {
  const read = parse(formula);
  if (!read.ok) throw new Error(read.fault.message);
  return previewOf(read.graph, read.target);
}

describe("previewOf", () => {
  it("shows the numbers of both passes", () => {
    const picture = preview("(4*x+1)^2");
    if (picture.kind !== "picture") throw new Error("no picture");
    expect(picture.nodes.find((node) => node.title === "x")).toMatchObject({ value: "1", gradient: "40" });
    expect(picture.nodes.find((node) => node.kind === "target")).toMatchObject({
      value: "25",
      gradient: "1",
    });
    expect(picture.nodes.find((node) => node.title === "4")?.gradient).toBeNull();
    expect(picture.wires).toHaveLength(6);
  });

  it("draws both wires of x*x", () => {
    const picture = preview("x*x");
    expect(picture.kind === "picture" && picture.wires.map((wire) => wire.key.split(":")[1])).toEqual([
      "0",
      "1",
    ]);
  });

  it("leaves a large graph to the board", () => {
    expect(preview(Array.from({ length: 20 }, (_, index) => `x${index}`).join("+"))).toMatchObject({
      kind: "large",
    });
  });
});
