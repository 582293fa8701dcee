import { MessageTag } from "@gradboard/protocol";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { FakeLine } from "../testing/fake-line";
import { presenceOf, stateOf, syncMessage } from "../testing/hostile/messages";
import { readMessage, updateFrame } from "./messages";
import type { Outside } from "./outside";
import { Peer } from "./peer";
import { readEntries } from "./presence-entries";
import { Room } from "./room";

/** Bytes that get further than random ones: right messages, some of their bytes changed or cut off. */
const nearly = fc
  .record({
    message: fc.oneof(
      fc.uint8Array({ maxLength: 20 }).map((bytes) => syncMessage(0, bytes)),
      fc.constantFrom<1 | 2>(1, 2).chain((kind) =>
        fc.dictionary(fc.constantFrom("op", "pos", "k"), fc.jsonValue(), { maxKeys: 3 }).map((fields) =>
          syncMessage(
            kind,
            stateOf((doc) => {
              for (const [key, value] of Object.entries(fields)) doc.getMap("nodes").set(key, value);
              doc.getText("t").insert(0, "text");
              doc.getText("t").delete(1, 2);
            }),
          ),
        ),
      ),
      fc
        .tuple(fc.nat(9), fc.nat(9), fc.jsonValue())
        .map(([id, clock, state]) => presenceOf(id, clock, JSON.stringify(state))),
      fc.constant(Uint8Array.of(MessageTag.queryAwareness)),
    ),
    changes: fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 4 }),
    end: fc.option(fc.nat(100)),
  })
  .map(({ message, changes, end }) => {
    const bytes = Uint8Array.from(message);
    for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
    return end === null ? bytes : bytes.slice(0, end);
  });
const anything = fc.oneof({ weight: 3, arbitrary: nearly }, fc.uint8Array({ maxLength: 60 }));

describe("reading messages", () => {
  it("[S40] answers a message that lies in the bytes, or throws an error that says so", () => {
    fc.assert(
      fc.property(anything, (bytes) => {
        try {
          const read = readMessage(bytes);
          if (read.kind === "presence") readEntries(read.entries);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("[S40] reads what is written", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom<0 | 1 | 2>(0, 1, 2), (bytes, kind) => {
        const read = readMessage(syncMessage(kind, bytes));
        if (kind === 0) expect(read).toEqual({ kind: "state-vector", stateVector: bytes });
        else expect(read).toMatchObject({ kind: "update", update: bytes });
      }),
    );
  });
});

describe("a room that is told anything", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const come = (room: Room, id: string, role: "editor" | "viewer") => {
    const line = new FakeLine();
    const user = { id, name: id, color: "#000000", role };
    const peer = new Peer(line, { caller: { userId: null, key: null }, user, saved: true, form: "full" });
    room.join(peer);
    return { line, peer };
  };

  it("[S40] goes on for everybody else, and has stored what it sends", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), fc.boolean(), (said, mayEdit) => {
        const stored: Uint8Array[] = [];
        const outside: Outside = { add: (_room, update) => void stored.push(update) };
        const room = new Room("a", { snapshot: null, rows: [] }, outside);
        const offender = come(room, "eve", mayEdit ? "editor" : "viewer");
        const [ada, ben] = [come(room, "ada", "editor"), come(room, "ben", "editor")];
        for (const message of said) {
          if (offender.line.open) room.receive(offender.peer, message);
          vi.advanceTimersByTime(60);
        }
        room.receive(ada.peer, updateFrame(stateOf((doc) => doc.getMap("after").set("all", true))));
        vi.advanceTimersByTime(60);
        expect([ada.line.closed, ben.line.closed]).toEqual([[], []]);
        const [screen, disk] = [new Y.Doc(), new Y.Doc()];
        for (const message of ben.line.messages) {
          const read = message[0] === MessageTag.sync ? readMessage(message) : null;
          if (read?.kind === "update") Y.applyUpdate(screen, read.update);
        }
        for (const update of stored) Y.applyUpdate(disk, update);
        expect(screen.getMap("after").toJSON()).toEqual({ all: true });
        expect(Y.encodeStateVector(disk)).toEqual(Y.encodeStateVector(room.doc));
        expect(disk.getMap("nodes").toJSON()).toEqual(room.doc.getMap("nodes").toJSON());
        if (!mayEdit) expect(room.doc.share.has("nodes") && room.doc.getMap("nodes").size).toBeFalsy();
        room.destroy();
      }),
      { numRuns: 300 },
    );
  });
});
