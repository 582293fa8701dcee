import { NODE_SIZE } from "@gradboard/board";
import { describe, expect, it } from "vitest";
import { roomBelow } from "../formula-bar/room-below";
import { freePlace } from "../palette/free-place";
import { boardAt, drawnAt, portHandle, portOffsets, portOfHandle, sizeOf } from "./geometry";
import { sliderStep, tidyStep } from "./slider-step";
import { wirePath } from "./wire-path";

describe("where nodes are drawn", () => {
  it("puts small nodes in the middle of a whole node's place, and back", () => {
    for (const op of ["constant", "pi", "add", "variable"]) {
      expect(boardAt(op, drawnAt(op, [10, -20]))).toEqual([10, -20]);
      const [x] = drawnAt(op, [0, 0]);
      expect(x * 2 + sizeOf(op).width).toBe(NODE_SIZE.width);
    }
  });

  it("spreads ports evenly and knows them by their handles", () => {
    expect(portOffsets("neg", 1)).toEqual([NODE_SIZE.height / 2]);
    expect(portOfHandle(portHandle(3))).toBe(3);
    expect(portOfHandle("out")).toBeNull();
    expect(portOfHandle(null)).toBeNull();
  });
});

describe("room for something new", () => {
  const at = (...places: [number, number][]) => ({
    nodes: new Map(places.map((position, index) => [String(index), { position }])),
  });

  it("is around the point that was asked for, when it is free", () => {
    expect(freePlace(at(), [100, 100])).toEqual([100 - NODE_SIZE.width / 2, 100 - NODE_SIZE.height / 2]);
  });

  it("covers no other node, however often one asks", () => {
    const places: [number, number][] = [];
    for (let count = 0; count < 20; count++) {
      const [x, y] = freePlace(at(...places), [0, 0]);
      for (const [otherX, otherY] of places) {
        const apart = Math.abs(otherX - x) >= NODE_SIZE.width || Math.abs(otherY - y) >= NODE_SIZE.height;
        expect(apart).toBe(true);
      }
      places.push([x, y]);
    }
  });

  it("for a formula is below everything", () => {
    expect(roomBelow(at())).toEqual([0, 0]);
    const [x, y] = roomBelow(at([40, 0], [-30, 200]));
    expect(x).toBe(-30);
    expect(y).toBeGreaterThan(200 + NODE_SIZE.height);
  });
});

describe("sliders", () => {
  it.each([
    [-10, 10, 0.1],
    [0, 1, 0.005],
    [-1000, 1000, 10],
    [0, 0, 1],
  ])("from %d to %d step by %d", (min, max, step) => {
    expect(sliderStep(min, max)).toBe(step);
  });

  it("answer without the dust of binary fractions", () => {
    expect(tidyStep(0.30000000000000004, 0.1)).toBe(0.3);
    expect(tidyStep(-7.000000001, 0.005)).toBe(-7);
    expect(tidyStep(120, 10)).toBe(120);
  });
});

describe("wires", () => {
  it("begin and end at their ports, the number in between", () => {
    const { path, label } = wirePath(0, 0, 100, 50);
    expect(path.startsWith("M0,0 ")).toBe(true);
    expect(path.endsWith(" 100,50")).toBe(true);
    expect(label.x).toBeGreaterThan(50);
    expect(label.x).toBeLessThan(100);
  });

  it("that run back swing out below the nodes they pass", () => {
    const { label } = wirePath(400, 0, 0, 0);
    expect(label.y).toBeGreaterThan(NODE_SIZE.height / 2);
  });
});
