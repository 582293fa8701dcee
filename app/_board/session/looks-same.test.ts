import { formatNumber } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import { looksSame, wireLooksSame } from "./looks-same";
import type { NodeView, WireView } from "./node-view";

const write = (x: Parameters<typeof formatNumber>[0]) => formatNumber(x, 4);

function view(op: string, value: NodeView["value"], gradient: NodeView["gradient"] = 1): NodeView {
  return {
    id: "a",
    node: { id: "a", op, inputs: [], pos: [0, 0] },
    label: "a",
    value,
    gradient,
    showsValue: true,
    showsGradient: true,
    back: false,
    isTarget: false,
    connected: true,
    focused: false,
    missing: 0,
    contributions: 0,
    heldBy: null,
    problems: [],
  };
}

function wire(contribution: WireView["contribution"]): WireView {
  const ends = { from: "a", to: "b", leaves: "a", enters: "b", port: 0, key: "b:0", others: [] };
  return { ...ends, contribution, inLoop: false, lit: null, sends: undefined, step: "" };
}

describe("what need not be drawn again", () => {
  const sum = view("add", 1.000001, 2.000001);

  it("is a node whose numbers are written as they were", () => {
    expect(looksSame(sum, { ...sum, value: 1.000002, gradient: 2.000002 }, write)).toBe(true);
    expect(looksSame(sum, { ...sum, value: 1.001 }, write)).toBe(false);
    expect(looksSame(sum, { ...sum, gradient: 2.001 }, write)).toBe(false);
  });

  it("is no node on which something else is different", () => {
    expect(looksSame(sum, { ...sum, focused: true }, write)).toBe(false);
    expect(looksSame(sum, { ...sum, label: "b" }, write)).toBe(false);
    expect(looksSame(sum, { ...sum, value: undefined, showsValue: false }, write)).toBe(false);
  });

  it("is no variable with another value: its slider stands there", () => {
    const x = view("variable", 1.000001);
    expect(looksSame(x, { ...x, value: 1.000002 }, write)).toBe(false);
    expect(looksSame(x, { ...x, gradient: 1.0000001 }, write)).toBe(true);
  });

  it("is no vector, of which too little is written to tell", () => {
    const vector = (last: number) => ({ shape: [2], data: Float64Array.of(1, last) });
    const two = view("add", vector(2));
    expect(looksSame(two, { ...two, value: vector(2.0000001) }, write)).toBe(false);
    expect(looksSame(two, { ...two }, write)).toBe(true);
  });

  it("is a wire whose contribution is written as it was", () => {
    const before = wire(0.5);
    expect(wireLooksSame(before, wire(0.5000001), write)).toBe(false);
    expect(wireLooksSame(before, { ...before, contribution: 0.5000001 }, write)).toBe(true);
    expect(wireLooksSame(before, { ...before, contribution: 0.6 }, write)).toBe(false);
    expect(wireLooksSame(before, { ...before, contribution: undefined }, write)).toBe(false);
    expect(wireLooksSame(before, { ...before, lit: "backward" }, write)).toBe(false);
  });
});
