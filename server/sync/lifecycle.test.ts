import { MessageTag } from "@gradboard/protocol";
import * as fc from "fast-check";
import * as decoding from "lib0/decoding";
import pino from "pino";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { ControlledStore, type Outcome } from "../testing/controlled-store";
import { FakeLine } from "../testing/fake-line";
import { readMessage, stateVectorFrame, updateFrame } from "./messages";
import { Peer } from "./peer";
import { Registry, type RegistryOptions } from "./registry";
import type { Room } from "./room";

const BOARDS = ["a", "b"] as const;
const PEOPLE = 2;
/** The state vector of somebody who has nothing. */
const NOTHING = Uint8Array.of(0);

type Step =
  | { readonly kind: "come"; readonly person: number; readonly board: (typeof BOARDS)[number] }
  | { readonly kind: "edit" | "ask" | "leave" | "read"; readonly person: number }
  | { readonly kind: "answer"; readonly call: number; readonly outcome: Outcome }
  | { readonly kind: "pass"; readonly milliseconds: number };

const person = fc.nat(PEOPLE - 1);
const board = fc.constantFrom<(typeof BOARDS)[number]>("a", "a", "a", "b");
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
const answer = (outcome: Outcome) =>
  fc.record({ kind: fc.constant<"answer">("answer"), call: fc.nat(3), outcome: fc.constant(outcome) });

const step: fc.Arbitrary<Step> = fc.oneof(
  often(3, fc.record({ kind: fc.constant("come"), person, board })),
  often(3, fc.record({ kind: fc.constant("edit"), person })),
  often(1, fc.record({ kind: fc.constant("ask"), person })),
  often(3, fc.record({ kind: fc.constant("leave"), person })),
  often(1, fc.record({ kind: fc.constant("read"), person })),
  often(6, answer("done")),
  often(2, answer("failed")),
  often(1, answer("lost answer")),
  often(4, fc.record({ kind: fc.constant("pass"), milliseconds: fc.constantFrom(0, 200, 1_000, 6_000) })),
);

/** Somebody with a board open: what they have written, and what they were promised. */
class Visit {
  readonly board: string;
  readonly line = new FakeLine();
  readonly doc = new Y.Doc();
  readonly written: string[] = [];
  room: Room | null = null;
  peer: Peer | null = null;
  gone = false;
  #read = 0;

  constructor(board: string) {
    this.board = board;
  }

  sit(room: Room): void {
    const user = { id: "u", name: "u", color: "#000000", role: "editor" } as const;
    this.peer = new Peer(this.line, { caller: { userId: null, key: null }, user, saved: true, form: "full" });
    this.room = room;
    room.join(this.peer);
  }

  /** Asks for what it does not have, and takes in what has come. */
  ask(stateVector: Uint8Array): void {
    if (!this.peer || !this.room || !this.line.open) return;
    this.room.receive(this.peer, stateVectorFrame(stateVector));
    for (const message of this.#news())
      if (message.kind === "update") Y.applyUpdate(this.doc, message.update);
  }

  /** What has come since the last time and is said between documents. */
  #news() {
    const messages = this.line.messages.slice(this.#read).filter(([tag]) => tag === MessageTag.sync);
    this.#read = this.line.messages.length;
    return messages.map(readMessage);
  }

  write(key: string): void {
    if (!this.peer || !this.room || !this.line.open) return;
    const before = Y.encodeStateVector(this.doc);
    this.doc.getMap("m").set(key, true);
    this.written.push(key);
    this.room.receive(this.peer, updateFrame(Y.encodeStateAsUpdate(this.doc, before)));
  }

  /** How often the server has asked for what it does not have. */
  get asked(): number {
    return this.line.messages.filter(([tag, kind]) => tag === MessageTag.sync && kind === 0).length;
  }

  /** What the server has said is on disk. */
  get promised(): readonly string[] {
    const counts = this.line.messages
      .filter(([tag]) => tag === MessageTag.saved)
      .map((message) => {
        const decoder = decoding.createDecoder(message.subarray(1));
        decoding.readVarUint8Array(decoder);
        return decoding.readVarUint(decoder);
      });
    return this.written.slice(0, counts.at(-1) ?? 0);
  }
}

/** A registry under a run of steps, and what has to hold after each. */
class World {
  readonly store = new ControlledStore();
  readonly registry: Registry;
  readonly here = new Map<number, Visit>();
  readonly all: Visit[] = [];
  /** What had been written to a board before somebody came, and was not there. */
  readonly missing: string[] = [];
  #keys = 0;
  #checked = -1;

  constructor(options: Pick<RegistryOptions, "laterFrom" | "compactAtEnd">) {
    const log = pino({ level: "silent" });
    this.registry = new Registry({ store: this.store, log, linger: 1_000, compactAfter: 4, ...options });
  }

  async take(next: Step): Promise<void> {
    if (next.kind === "come") this.#come(next.person, next.board);
    else if (next.kind === "edit") this.here.get(next.person)?.write(`k${this.#keys++}`);
    else if (next.kind === "ask") this.#ask(this.here.get(next.person));
    else if (next.kind === "leave") this.leave(next.person);
    else if (next.kind === "read") this.#read(BOARDS[next.person % BOARDS.length] ?? "a");
    else if (next.kind === "answer" && this.store.waiting > 0) this.store.end(next.call, next.outcome);
    await vi.advanceTimersByTimeAsync(next.kind === "pass" ? next.milliseconds : 0);
  }

  leave(person: number): void {
    const visit = this.here.get(person);
    if (!visit) return;
    this.here.delete(person);
    visit.gone = true;
    if (visit.room && visit.peer) {
      visit.room.leave(visit.peer);
      this.registry.release(visit.room);
    }
  }

  check(): void {
    for (const board of BOARDS) {
      expect(this.store.loading.get(board) ?? 0, "one load of a board at a time").toBeLessThanOrEqual(1);
      const rooms = new Set(this.#seated(board).map(({ room }) => room));
      expect(rooms.size, "one room for everybody").toBeLessThanOrEqual(1);
      if (rooms.size > 0) expect(this.store.loading.get(board) ?? 0, "no load of a board in memory").toBe(0);
    }
    const promised = this.all.flatMap((visit) => visit.promised.map((key) => `${visit.board}: ${key}`));
    const checked = this.store.version * 10_000 + promised.length;
    if (checked !== this.#checked) {
      const stored = new Set(BOARDS.flatMap((board) => keysOf(this.store.read(board), board)));
      expect(
        promised.filter((key) => !stored.has(key)),
        "promised and not stored",
      ).toEqual([]);
    }
    this.#checked = checked;
    for (const { asked, promised: some } of this.all)
      expect(asked === 1 || (asked === 0 && some.length === 0), "asked once, before any promise").toBe(true);
    expect(this.missing).toEqual([]);
    expect(this.all.every(({ line }) => line.closed.length === 0)).toBe(true);
  }

  /** Everything works and everybody goes: nothing stays in memory and nothing is missing. */
  async end(): Promise<void> {
    for (const person of [...this.here.keys()]) this.leave(person);
    for (let round = 0; round < 40; round++) {
      while (this.store.waiting > 0) {
        this.store.end(0, "done");
        await vi.advanceTimersByTimeAsync(0);
      }
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(this.registry.committer.healthy).toBe(true);
    expect(this.registry.size, "rooms left in memory").toBe(0);
    for (const { board, written } of this.all) {
      const stored = this.store.read(board).getMap("m");
      expect(written.filter((key) => !stored.has(key))).toEqual([]);
    }
  }

  #seated(board: string): Visit[] {
    return [...this.here.values()].filter((visit) => visit.room !== null && visit.board === board);
  }

  #come(person: number, board: string): void {
    if (this.here.has(person)) return;
    const visit = new Visit(board);
    this.here.set(person, visit);
    this.all.push(visit);
    this.registry.hold(board).then(
      (room) => {
        if (!room) return;
        if (visit.gone) this.registry.release(room);
        else {
          visit.sit(room);
          this.#ask(visit, NOTHING);
        }
      },
      () => this.here.get(person) === visit && this.here.delete(person),
    );
  }

  #ask(visit: Visit | undefined, has = visit && Y.encodeStateVector(visit.doc)): void {
    if (!visit?.room || !has) return;
    visit.ask(has);
    const written = this.all.filter(({ board }) => board === visit.board).flatMap((other) => other.written);
    this.missing.push(...written.filter((key) => !visit.doc.getMap("m").has(key)));
  }

  #read(board: string): void {
    this.registry.with(board, (room) => room.doc.getMap("m").size).catch(() => undefined);
  }
}

function keysOf(doc: Y.Doc, board: string): string[] {
  return [...doc.getMap("m").keys()].map((key) => `${board}: ${key}`);
}

/** Bytes from which documents are built later: always, from a few edits on, never. */
const laterFrom = fc.constantFrom(0, 0, 100, Number.POSITIVE_INFINITY);
/** Rows that are left in the log of a board that leaves memory, and one more. */
const compactAtEnd = fc.constantFrom(1, 3, 100);

it("[S14][S15][S26][S27] no order of coming, asking, editing, leaving, failures, compaction and unloading loses an edit or loads a board twice", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 40, maxLength: 120 }),
      fc.record({ laterFrom, compactAtEnd }),
      async (steps, options) => {
        vi.useFakeTimers();
        try {
          const world = new World(options);
          for (const next of steps) {
            await world.take(next);
            world.check();
          }
          await world.end();
        } finally {
          vi.useRealTimers();
        }
      },
    ),
    { numRuns: 150 },
  );
});
