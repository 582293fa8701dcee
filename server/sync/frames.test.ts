import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrameTracker } from "./frames";

function frame(kind: number, length: number): Buffer {
  const head = length < 126 ? [kind, 0x80 | length] : [kind, 0x80 | 126, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([...head, 1, 2, 3, 4]), Buffer.alloc(length)]);
}

describe("following frames", () => {
  it("[S45] knows however the bytes are cut whether a message is under way", () => {
    const whole = fc
      .constantFrom(0x81, 0x82, 0x88, 0x89, 0x8a)
      .chain((kind) =>
        fc.integer({ min: 0, max: kind > 0x87 ? 125 : 400 }).map((length) => frame(kind, length)),
      );
    fc.assert(
      fc.property(fc.array(whole), fc.array(fc.integer({ min: 1, max: 50 })), (frames, cuts) => {
        const bytes = Buffer.concat(frames);
        const ends = new Set(frames.map((_, index) => Buffer.concat(frames.slice(0, index + 1)).length));
        const tracker = new FrameTracker();
        for (let at = 0, index = 0; at < bytes.length; index++) {
          const next = Math.min(bytes.length, at + (cuts[index % (cuts.length || 1)] ?? 7));
          tracker.feed(bytes.subarray(at, next));
          at = next;
          expect(tracker.underway).toBe(!ends.has(at));
        }
      }),
    );
  });

  it("[S45] adds fragments up, and is not misled by a ping among them", () => {
    const tracker = new FrameTracker();
    for (const part of [frame(0x02, 100), frame(0x89, 0), frame(0x00, 300)]) tracker.feed(part);
    expect([tracker.underway, tracker.bytes, tracker.messages]).toEqual([true, 400, 0]);
    tracker.feed(frame(0x80, 5));
    expect([tracker.underway, tracker.bytes, tracker.messages]).toEqual([false, 0, 1]);
  });

  it("[S45] reads lengths of 64 bits", () => {
    const tracker = new FrameTracker();
    tracker.feed(Uint8Array.of(0x82, 0xff, 0, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4));
    tracker.feed(Buffer.alloc(64 * 1024 * 1024 - 1));
    expect(tracker.underway).toBe(true);
    tracker.feed(Buffer.alloc(1));
    expect(tracker.underway).toBe(false);
  });
});
