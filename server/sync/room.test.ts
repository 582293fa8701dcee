import { MessageTag, type PresenceUser } from "@gradboard/protocol";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { FakeLine } from "../testing/fake-line";
import { presenceHead, readMessage, stateVectorFrame, updateFrame } from "./messages";
import type { Committed } from "./outside";
import { TICK } from "./pace";
import { Peer } from "./peer";
import { encodeEntry } from "./presence-entries";
import { Room } from "./room";

/** Keeps what it is given; on disk it is when the test says so. */
class FakeOutside {
  readonly updates: Uint8Array[] = [];
  add(_room: Committed, update: Uint8Array): void {
    this.updates.push(update);
  }
}

let outside: FakeOutside;
let room: Room;

beforeEach(() => {
  vi.useFakeTimers();
  outside = new FakeOutside();
  room = new Room("a", { snapshot: null, rows: [] }, outside);
});
afterEach(() => {
  room.destroy();
  vi.useRealTimers();
});

/** Somebody on the board, with a document that follows what the room sends. */
class Person {
  readonly doc = new Y.Doc();
  readonly line = new FakeLine();
  readonly peer: Peer;
  #read = 0;

  constructor(id: string, role: PresenceUser["role"] = "editor") {
    const user = { id, name: id, color: "#000000", role };
    this.peer = new Peer(this.line, { caller: { userId: null, key: null }, user, saved: true, form: "full" });
    room.join(this.peer);
  }

  /** Changes the document and says so. */
  write(name: string, value: unknown): void {
    const before = Y.encodeStateVector(this.doc);
    this.doc.getMap("m").set(name, value);
    room.receive(this.peer, updateFrame(Y.encodeStateAsUpdate(this.doc, before)));
  }

  point(clock: number): void {
    const entry = encodeEntry(this.doc.clientID, clock, JSON.stringify({ cursor: [clock, clock] }));
    room.receive(this.peer, Buffer.concat([presenceHead(1, entry.length), entry]));
  }

  /** Applies what came since the last time; answers the updates that were among it. */
  updates(): Uint8Array[] {
    const updates = this.line.messages.slice(this.#read).flatMap((message) => {
      const read = message[0] === MessageTag.sync ? readMessage(message) : null;
      return read?.kind === "update" ? [read.update] : [];
    });
    this.#read = this.line.messages.length;
    for (const update of updates) Y.applyUpdate(this.doc, update);
    return updates;
  }

  get notes(): Record<string, unknown> {
    return this.doc.getMap("m").toJSON();
  }

  get saved(): number {
    return this.line.messages.filter(([tag]) => tag === MessageTag.saved).length;
  }
}

const tick = () => vi.advanceTimersByTime(TICK);

describe("a room", () => {
  it("[S58] makes one transaction, one row and one message of the edits of a tick", () => {
    const [ada, ben, cy] = [new Person("ada"), new Person("ben"), new Person("cy")];
    for (const name of ["a", "b", "c"]) ada.write(name, 1);
    ben.write("d", 1);
    tick();
    expect(outside.updates).toHaveLength(1);
    expect(cy.updates()).toHaveLength(1);
    expect(cy.notes).toEqual({ a: 1, b: 1, c: 1, d: 1 });
  });

  it("[S58] sends nobody their own edits", () => {
    const [ada, ben] = [new Person("ada"), new Person("ben")];
    ada.write("a", 1);
    tick();
    expect(ada.updates()).toEqual([]);
    ada.write("b", 1);
    ben.write("c", 1);
    tick();
    const [toAda] = ada.updates();
    expect(toAda && Y.decodeUpdate(toAda).structs.map(({ id }) => id.client)).toEqual([ben.doc.clientID]);
    ben.updates();
    expect([ada.notes, ben.notes]).toEqual([room.doc.getMap("m").toJSON(), { a: 1, b: 1, c: 1 }]);
  });

  it("[S58] sends everybody everything when edits arrive that others were waiting for", () => {
    const [ada, ben, cy] = [new Person("ada"), new Person("ben"), new Person("cy")];
    const held: Uint8Array[] = [];
    const author = new Y.Doc();
    author.on("update", (update: Uint8Array) => held.push(update));
    author.getMap("m").set("first", 1);
    author.getMap("m").set("second", 2);
    room.receive(ada.peer, updateFrame(held[1] ?? new Uint8Array()));
    tick();
    room.receive(cy.peer, updateFrame(held[0] ?? new Uint8Array()));
    ben.write("third", 3);
    tick();
    for (const person of [ada, ben, cy]) {
      person.updates();
      expect(person.notes).toEqual({ first: 1, second: 2, third: 3 });
    }
  });

  it("[S58] shows a reader of the document what has arrived, also before the tick", () => {
    const ada = new Person("ada");
    ada.write("a", 1);
    tick();
    ada.write("b", 2);
    expect(room.doc.getMap("m").toJSON()).toEqual({ a: 1, b: 2 });
    expect(room.idle).toBe(false);
  });

  it("[S59] writes the same bytes to everybody who gets the same", () => {
    const [ada, ben, cy] = [new Person("ada"), new Person("ben"), new Person("cy")];
    ada.write("a", 1);
    ada.point(1);
    tick();
    expect(ben.line.writes.at(-1)).toBe(cy.line.writes.at(-1));
    expect(ben.line.writes).toHaveLength(2);
  });

  it("[S60] tells a slow reader nothing, then the sum of what it missed", () => {
    const [ada, ben, slow] = [new Person("ada"), new Person("ben"), new Person("slow")];
    ben.point(1);
    tick();
    slow.line.backlog = 1_000_000;
    const before = slow.line.writes.length;
    for (let i = 1; i <= 5; i++) {
      ada.write(`n${i}`, i);
      ada.point(i);
      tick();
    }
    room.leave(ben.peer);
    tick();
    expect(slow.line.writes).toHaveLength(before);
    slow.line.backlog = 0;
    tick();
    expect(slow.line.writes).toHaveLength(before + 1);
    expect(slow.updates()).toHaveLength(1);
    expect(slow.notes).toEqual({ n1: 1, n2: 2, n3: 3, n4: 4, n5: 5 });
    const shown = Buffer.from(slow.line.messages.at(-1) ?? []).toString("latin1");
    expect(shown).toContain("[5,5]");
    expect(shown).toContain("null");
    vi.advanceTimersByTime(1_000);
    expect(slow.line.writes).toHaveLength(before + 1);
  });

  it("[S60] sends a reader away that has missed too much", () => {
    const [ada, slow] = [new Person("ada"), new Person("slow")];
    slow.line.backlog = 1_000_000;
    for (let i = 0; i < 5; i++) {
      ada.write(`n${i}`, "x".repeat(1_000_000));
      tick();
    }
    expect(slow.line.closed[0]).toBe("tooSlow");
    expect(ada.line.closed).toEqual([]);
  });

  it("[S63] says once what one commit made durable, together with the news", () => {
    const [ada, ben] = [new Person("ada"), new Person("ben")];
    for (let i = 0; i < 4; i++) ada.write("a", i);
    tick();
    const before = ada.line.writes.length;
    room.committed(room.position, room.stateVector());
    ben.write("b", 1);
    tick();
    expect(ada.saved).toBe(1);
    expect(ben.saved).toBe(0);
    expect(ada.line.writes).toHaveLength(before + 1);
  });
});

describe("a board that was not in memory", () => {
  const NOTHING = Uint8Array.of(0);
  /** Long enough that the room asks for what it does not have. */
  const LATER = 2_000;
  let stored: Y.Doc;
  let rows: Uint8Array[];

  beforeEach(() => {
    stored = new Y.Doc();
    rows = [];
    stored.getMap("m").set("old", 1);
    const snapshot = Y.encodeStateAsUpdate(stored);
    stored.on("update", (update: Uint8Array) => rows.push(update));
    stored.getMap("m").set("old", 2);
    stored.getMap("m").set("new", 3);
    room.destroy();
    room = new Room("a", { snapshot, rows }, outside, { laterFrom: 0 });
  });

  const asks = (person: Person) =>
    person.line.messages.filter(([tag, kind]) => tag === 0 && kind === 0).length;
  const kinds = (person: Person) =>
    person.line.messages.flatMap(([tag, kind]) => (tag === MessageTag.sync ? [kind] : []));

  it("[S15] is answered from what is stored, so that step 2 comes when all is there", () => {
    const ada = new Person("ada");
    const ben = new Person("ben");
    for (const person of [ada, ben]) room.receive(person.peer, stateVectorFrame(NOTHING));
    expect(kinds(ada)).toEqual([2, 1]);
    expect(ada.line.writes[0]).toBe(ben.line.writes[0]);
    ada.updates();
    expect(ada.notes).toEqual({ old: 2, new: 3 });
    vi.advanceTimersByTime(LATER);
    expect(kinds(ada)).toEqual([2, 1, 0]);
  });

  it("[S15] asks everybody once for what it does not have, though somebody comes all the time", () => {
    const people = Array.from({ length: 30 }, (_, index) => {
      vi.advanceTimersByTime(50);
      return new Person(`p${index}`);
    });
    expect(people.map(asks)).toEqual(people.map(() => 1));
  });

  it("[S15] takes an edit at once, and asks before it says what is saved", () => {
    const ada = new Person("ada");
    ada.write("mine", 4);
    expect(kinds(ada)).toEqual([0]);
    tick();
    room.committed(room.position, room.stateVector());
    tick();
    expect([asks(ada), ada.saved]).toEqual([1, 1]);
    expect(room.doc.getMap("m").toJSON()).toEqual({ old: 2, new: 3, mine: 4 });
    expect(outside.updates).toHaveLength(1);
  });

  it("[S15] tells who has something exactly what they do not have", () => {
    const ada = new Person("ada");
    Y.applyUpdate(ada.doc, Y.encodeStateAsUpdate(stored));
    room.receive(ada.peer, stateVectorFrame(Y.encodeStateVector(ada.doc)));
    const [, answer] = ada.line.messages;
    expect(kinds(ada)).toEqual([0, 1]);
    expect(answer?.length).toBeLessThan(20);
  });

  it("[S15] that cannot be read any more sends people away to come back", () => {
    room.destroy();
    room = new Room("a", { snapshot: Uint8Array.of(1, 2, 3), rows: [] }, outside, { laterFrom: 0 });
    const told = vi.fn();
    room.onBroken = told;
    const [ada, ben] = [new Person("ada"), new Person("ben")];
    vi.advanceTimersByTime(LATER);
    expect(told).toHaveBeenCalledOnce();
    expect([ada, ben].map(({ line }) => line.closed)).toEqual([["failed"], ["failed"]]);
    const cy = new Person("cy");
    cy.write("mine", 1);
    expect(new Set(cy.line.closed)).toEqual(new Set(["failed"]));
  });

  it("[S14][S15] leaves memory without having been built", () => {
    const ada = new Person("ada");
    room.receive(ada.peer, stateVectorFrame(NOTHING));
    room.leave(ada.peer);
    expect(room.idle).toBe(true);
    room.destroy();
    expect(vi.getTimerCount()).toBe(0);
  });
});
