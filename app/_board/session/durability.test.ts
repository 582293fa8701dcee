import { describe, expect, it } from "vitest";
import { carriesEdits } from "./counting-socket";
import { Durability } from "./durability";
import { saveStatus } from "./save-state";

function connected(): Durability {
  const durability = new Durability();
  durability.opened();
  durability.sent();
  durability.acknowledged(1);
  return durability;
}

describe("durability", () => {
  it("is not promised before the server has counted the first message of a connection", () => {
    const durability = new Durability();
    durability.opened();
    expect(durability.durable).toBe(false);
    durability.sent();
    expect(durability.durable).toBe(false);
    durability.acknowledged(1);
    expect(durability.durable).toBe(true);
  });

  it("waits for the newest message, not for any acknowledgement", () => {
    const durability = connected();
    durability.edited({ carried: true });
    durability.sent();
    durability.edited({ carried: true });
    durability.sent();
    durability.acknowledged(2);
    expect(durability.durable).toBe(false);
    durability.acknowledged(3);
    expect(durability.durable).toBe(true);
  });

  it("remembers without a connection whether something was left unsaved", () => {
    const clean = connected();
    clean.closed();
    expect(clean.durable).toBe(true);
    const lost = connected();
    lost.edited({ carried: true });
    lost.sent();
    lost.closed();
    expect(lost.durable).toBe(false);
    clean.edited({ carried: true });
    expect(clean.durable).toBe(false);
  });

  it("knows how many edits wait", () => {
    const durability = connected();
    durability.closed();
    durability.edited({ carried: true });
    durability.edited({ carried: true });
    expect(durability.waiting).toBe(2);
    durability.opened();
    durability.sent();
    expect(durability.waiting).toBe(2);
    durability.acknowledged(1);
    expect(durability.waiting).toBe(0);
  });

  it("waits for the next socket with what was done while this one ended", () => {
    const durability = connected();
    durability.sent();
    durability.edited({ carried: false });
    durability.acknowledged(2);
    expect([durability.durable, durability.waiting]).toEqual([false, 1]);
    durability.closed();
    durability.opened();
    durability.sent();
    durability.acknowledged(1);
    expect([durability.durable, durability.waiting]).toEqual([true, 0]);
  });

  it("counts from the start on a new socket and covers what was done in between", () => {
    const durability = connected();
    durability.closed();
    durability.edited({ carried: true });
    durability.opened();
    expect(durability.durable).toBe(false);
    durability.sent();
    durability.acknowledged(1);
    expect(durability.durable).toBe(true);
    durability.closed();
    expect(durability.durable).toBe(true);
  });
});

describe("frames that carry edits", () => {
  it("are sync step 2 and updates, not questions and not presence", () => {
    expect(carriesEdits(Uint8Array.of(0, 1, 9))).toBe(true);
    expect(carriesEdits(Uint8Array.of(0, 2, 9))).toBe(true);
    expect(carriesEdits(Uint8Array.of(0, 0, 9))).toBe(false);
    expect(carriesEdits(Uint8Array.of(1, 2, 9))).toBe(false);
    expect(carriesEdits(new Uint8Array())).toBe(false);
  });
});

describe("the save status", () => {
  const facts = { refused: false, loaded: true, connected: true, durable: true, storing: true, full: false };

  it("says saved only with a connection and everything on disk", () => {
    expect(saveStatus(facts)).toBe("saved");
    expect(saveStatus({ ...facts, durable: false })).toBe("saving");
    expect(saveStatus({ ...facts, connected: false })).toBe("offline");
    expect(saveStatus({ ...facts, connected: false, durable: false })).toBe("offline");
  });

  it("says unsaved only of work that the server has and cannot store", () => {
    expect(saveStatus({ ...facts, storing: false, durable: false })).toBe("unsaved");
    expect(saveStatus({ ...facts, storing: false })).toBe("saved");
    expect(saveStatus({ ...facts, storing: false, durable: false, connected: false })).toBe("offline");
  });

  it("says that the board is full only when nothing else is to be said", () => {
    expect(saveStatus({ ...facts, full: true })).toBe("full");
    expect(saveStatus({ ...facts, full: true, durable: false })).toBe("saving");
    expect(saveStatus({ ...facts, full: true, connected: false })).toBe("offline");
  });

  it("is connecting until the board has arrived, and refused for good", () => {
    expect(saveStatus({ ...facts, loaded: false, connected: false })).toBe("connecting");
    expect(saveStatus({ ...facts, refused: true })).toBe("refused");
  });
});
