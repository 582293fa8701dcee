import { readBoard, seedBoard } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { Glide } from "./glide";
import { noOverlay } from "./overlay";

function setUp({ calm }: { calm: boolean }) {
  const time = { now: 0, frame: (): void => {} };
  vi.stubGlobal("window", { matchMedia: () => ({ matches: calm }) });
  vi.stubGlobal("performance", { now: () => time.now });
  vi.stubGlobal("cancelAnimationFrame", () => {});
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => {
    time.frame = run;
    return 1;
  });
  const doc = new Y.Doc();
  seedBoard(doc, { title: "t" });
  addFormula(doc, "x", [100, 0]);
  const board = readBoard(doc);
  const [id = ""] = board.nodes.keys();
  const frames = vi.fn();
  return { glide: new Glide(frames), board, id, time, frames };
}

afterEach(() => vi.unstubAllGlobals());

describe("gliding", () => {
  it("goes from the old place to the new one, and ends there", () => {
    const { glide, board, id, time, frames } = setUp({ calm: false });
    expect(glide.over(noOverlay, board)).toBe(noOverlay);
    glide.start(new Map([[id, [0, 0]]]));
    const x = () => glide.over(noOverlay, board).positions.get(id)?.[0];
    expect(x()).toBe(0);
    time.now = 100;
    expect(x()).toBeGreaterThan(20);
    expect(x()).toBeLessThan(100);
    time.now = 1000;
    time.frame();
    expect(frames).toHaveBeenCalledOnce();
    expect(glide.over(noOverlay, board)).toBe(noOverlay);
  });

  it("tells when all are where they belong, at once when none is on its way, and not when it is broken off", () => {
    const { glide, id, time, frames } = setUp({ calm: false });
    const told: string[] = [];
    glide.whenAtRest(() => told.push("at once"));
    glide.start(new Map([[id, [0, 0]]]));
    glide.whenAtRest(() => told.push(`after ${frames.mock.calls.length} frames`));
    time.frame();
    glide.start(new Map([[id, [50, 0]]]));
    expect(told).toEqual(["at once"]);
    time.now = 1000;
    time.frame();
    expect(told).toEqual(["at once", "after 2 frames"]);
    glide.start(new Map([[id, [0, 0]]]));
    glide.whenAtRest(() => told.push("broken off"));
    glide.stop();
    glide.start(new Map([[id, [0, 0]]]));
    time.now = 2000;
    time.frame();
    expect(told).toHaveLength(2);
  });

  it("leaves nodes that somebody holds in their hand", () => {
    const { glide, board, id } = setUp({ calm: false });
    glide.start(new Map([[id, [0, 0]]]));
    const held = { ...noOverlay, positions: new Map([[id, [7, 7] as const]]) };
    expect(glide.over(held, board).positions.get(id)).toEqual([7, 7]);
  });

  it("is not for people who asked for less motion", () => {
    const { glide, board, id } = setUp({ calm: true });
    glide.start(new Map([[id, [0, 0]]]));
    expect(glide.over(noOverlay, board)).toBe(noOverlay);
  });
});
