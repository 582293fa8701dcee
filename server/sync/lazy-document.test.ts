import { MessageTag } from "@gradboard/protocol";
import * as decoding from "lib0/decoding";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import * as Y from "yjs";
import type { Stored } from "../store/stored";
import { Lane } from "./lane";
import { LazyDocument } from "./lazy-document";

const NOTHING = Uint8Array.of(0);
const expected = { old: 2, new: 3, later: 4 };

afterEach(() => {
  vi.useRealTimers();
});

let source: Y.Doc;
let stored: Stored;

beforeEach(() => {
  source = new Y.Doc();
  for (const value of [1, 2]) source.getMap("m").set("old", value);
  source.getMap("m").set("new", 3);
  const whole = { snapshot: Y.encodeStateAsUpdate(source), compact: Y.encodeStateAsUpdateV2(source) };
  const before = Y.encodeStateVector(source);
  source.getMap("m").set("later", 4);
  stored = { ...whole, rows: [Y.encodeStateAsUpdate(source, before)] };
});

const lazy = (of: Stored) =>
  new LazyDocument(of, { built: () => undefined, failed: () => undefined, laterFrom: 0 });

/** What a client makes of an answer, and the tags of the messages in it. */
function taken(answer: Buffer, doc = new Y.Doc()) {
  const tags: number[] = [];
  for (let at = 0; at < answer.length; ) {
    // Frames of less than 126 bytes.
    const end = at + 2 + (answer[at + 1] ?? 0);
    const decoder = decoding.createDecoder(new Uint8Array(answer.subarray(at + 2, end)));
    const tag = decoding.readVarUint(decoder);
    tags.push(tag);
    if (tag === MessageTag.sync) decoding.readVarUint(decoder);
    const apply = tag === MessageTag.compact ? Y.applyUpdateV2 : Y.applyUpdate;
    apply(doc, decoding.readVarUint8Array(decoder));
    at = end;
  }
  return { tags, notes: doc.getMap("m").toJSON() };
}

it("[S15][S16] answers in either format from what is stored, and the same when it is built", () => {
  const document = lazy(stored);
  const answers = () => [false, true].map((compact) => taken(document.answer(NOTHING, compact)));
  const { sync, compact } = MessageTag;
  expect(answers()).toEqual([
    { tags: [sync, sync], notes: expected },
    { tags: [sync, compact], notes: expected },
  ]);
  expect(document.built).toBe(false);
  expect(document.doc.getMap("m").toJSON()).toEqual(expected);
  document.changed();
  expect(answers()).toEqual([
    { tags: [sync], notes: expected },
    { tags: [compact], notes: expected },
  ]);
  document.destroy();
});

it("[S16] tells who has something what they lack, in either format", () => {
  const document = lazy(stored);
  for (const compact of [false, true]) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, stored.snapshot ?? NOTHING);
    const answer = document.answer(Y.encodeStateVector(doc), compact);
    expect(taken(answer, doc)).toEqual({
      tags: [compact ? MessageTag.compact : MessageTag.sync],
      notes: expected,
    });
  }
  document.destroy();
});

it("[S16] sends a snapshot that was stored without as step 2", () => {
  const document = lazy({ ...stored, compact: null });
  expect(taken(document.answer(NOTHING, true))).toEqual({
    tags: [MessageTag.sync, MessageTag.sync],
    notes: expected,
  });
  document.destroy();
});

it("[S15] waits for its turn among other boards, and is not built any more when it has left memory", () => {
  vi.useFakeTimers();
  const lane = new Lane();
  const built: string[] = [];
  const waiting = (name: string) =>
    new LazyDocument(stored, { built: () => built.push(name), failed: vi.fn(), laterFrom: 0, lane });
  const [first, gone, last] = [waiting("first"), waiting("gone"), waiting("last")];
  for (const document of [first, gone, last]) document.soon();
  lane.add(() => gone.destroy());
  vi.advanceTimersByTime(1_000);
  expect(built).toEqual(["first", "last"]);
  expect(vi.getTimerCount()).toBe(0);
  first.destroy();
  last.destroy();
});
