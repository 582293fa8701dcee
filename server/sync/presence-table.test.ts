import { MessageTag, type PresenceUser } from "@gradboard/protocol";
import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeLine } from "../testing/fake-line";
import { ByteReader } from "./bytes";
import { Pace, TICK } from "./pace";
import { Peer } from "./peer";
import { readEntries, type SaidEntry, serverClocks } from "./presence-entries";
import type { PresenceForm } from "./presence-news";
import { PresenceTable } from "./presence-table";

/** A line of which the presence messages are of interest. */
class PresenceLine extends FakeLine {
  get presence(): SaidEntry[][] {
    return this.messages.flatMap((message) => {
      const reader = new ByteReader(message);
      return reader.varUint() === MessageTag.awareness ? [readEntries(reader.varBytes())] : [];
    });
  }
}

const peers = new Set<Peer>();
let table: PresenceTable;
let pace: Pace;

function come(id: string, role: PresenceUser["role"] = "editor", form: PresenceForm = "full") {
  const socket = new PresenceLine();
  const user = { id, name: id, color: "#000000", role };
  const peer = new Peer(socket, { caller: { userId: null, key: null }, user, saved: false, form });
  peers.add(peer);
  return { peer, socket };
}

/** Sends what has changed, as a room does. */
function send(): void {
  const changes = table.take();
  for (const peer of peers) {
    const message = changes?.news.get(peer.form)?.packetFor(peer.presenceId);
    if (message) peer.write(message);
  }
}

function say(peer: Peer, id: number, clock: number, state: unknown): void {
  const entry = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, id);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
  table.hear(peer, entry);
}

/** The cursors of a message, by client id. */
function cursors(message: readonly SaidEntry[] | undefined): Record<number, unknown> {
  return Object.fromEntries((message ?? []).map(({ id, json }) => [id, JSON.parse(json)?.cursor ?? null]));
}

beforeEach(() => {
  vi.useFakeTimers();
  pace = new Pace(send);
  table = new PresenceTable(peers, { changes: () => pace.request(), presents: () => false });
});
afterEach(() => {
  pace.stop();
  peers.clear();
  vi.useRealTimers();
});

describe("presence of a room", () => {
  it("[S37] goes out as one message a tick, newest states, never one's own", () => {
    const [ada, ben, cy] = [come("ada"), come("ben"), come("cy")];
    for (let i = 1; i <= 5; i++) {
      say(ada.peer, 1, i, { cursor: [i, i] });
      say(ben.peer, 2, i, { cursor: [-i, -i] });
    }
    vi.advanceTimersByTime(TICK);
    expect(cy.socket.presence.map(cursors)).toEqual([{ 1: [5, 5], 2: [-5, -5] }]);
    expect(ada.socket.presence.map(cursors)).toEqual([{ 2: [-5, -5] }]);
  });

  it("[S33] sends clocks that always grow and takes none of them back", () => {
    const [ada, ben] = [come("ada"), come("ben")];
    for (let i = 1; i <= 3; i++) {
      say(ada.peer, 1, i, { cursor: [i, i] });
      vi.advanceTimersByTime(TICK);
    }
    table.leave(ada.peer);
    peers.delete(ada.peer);
    vi.advanceTimersByTime(TICK);
    const clocks = ben.socket.presence.map(([entry]) => entry?.clock ?? 0);
    expect(clocks.every((clock, at) => clock >= serverClocks && clock > (clocks[at - 1] ?? 0))).toBe(true);
    say(ben.peer, 1, clocks[0] ?? 0, { cursor: [9, 9] });
    const late = come("late");
    table.greet(late.peer);
    expect(late.socket.presence).toEqual([]);
  });

  it("[S34] hands a client id over when nobody is behind its socket any more, and not before", async () => {
    const [old, fresh, ben] = [come("guest-1"), come("guest-2"), come("ben")];
    say(old.peer, 1, 5, { cursor: [1, 1] });
    say(fresh.peer, 1, 5, { cursor: [2, 2] });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(ben.socket.presence.map(cursors)).toEqual([{ 1: [1, 1] }]);
    old.socket.living = false;
    say(fresh.peer, 1, 6, { cursor: [3, 3] });
    say(fresh.peer, 1, 7, { cursor: [4, 4] });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(ben.socket.presence.map(cursors).at(-1)).toEqual({ 1: [4, 4] });
    expect(old.peer.open).toBe(false);
    table.leave(old.peer);
    await vi.advanceTimersByTimeAsync(100);
    expect(ben.socket.presence).toHaveLength(2);
  });

  it("[S32] sends away who says of somebody who is there what they have not said, and only then", async () => {
    const [ada, tab, eve] = [come("ada"), come("guest-2"), come("eve")];
    say(ada.peer, 1, 5, { cursor: [1, 1] });
    say(tab.peer, 2, 1, {});
    say(eve.peer, 3, 1, {});
    // Repeated before the original was heard, which comes before the sign of life.
    say(tab.peer, 1, 6, { cursor: [2, 2] });
    say(ada.peer, 1, 6, { cursor: [2, 2] });
    say(tab.peer, 1, 7, { cursor: [3, 3] });
    await vi.advanceTimersByTimeAsync(10);
    expect(tab.socket.closed).toEqual([]);
    for (const state of [{ cursor: [9, 9] }, null]) {
      say(eve.peer, 1, 8, state);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(eve.socket.closed).toEqual(["impostor"]);
  });

  it("[S34] goes on hearing a tab that reconnects and was told its own old state on arrival", () => {
    const [old, ben] = [come("ada"), come("ben")];
    say(old.peer, 1, 5, { cursor: [1, 1] });
    vi.advanceTimersByTime(TICK);
    const fresh = come("ada");
    table.greet(fresh.peer);
    const told = fresh.socket.presence[0]?.[0]?.clock ?? 0;
    expect(told).toBeGreaterThanOrEqual(serverClocks);
    say(fresh.peer, 1, 5, { cursor: [1, 1] });
    // y-protocols counts on from the highest clock that it has heard of itself.
    say(fresh.peer, 1, told + 1, { cursor: [2, 2] });
    vi.advanceTimersByTime(TICK);
    expect(ben.socket.presence.map(cursors).at(-1)).toEqual({ 1: [2, 2] });
  });

  it("[S34] hears a guest's newest state though its clock is the server's by then", async () => {
    const [old, fresh, ben] = [come("guest-1"), come("guest-2"), come("ben")];
    say(old.peer, 1, 5, { cursor: [1, 1] });
    await vi.advanceTimersByTimeAsync(TICK);
    old.socket.living = false;
    say(fresh.peer, 1, 5, { cursor: [1, 1] });
    say(fresh.peer, 1, serverClocks * 2, { cursor: [2, 2] });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(ben.socket.presence.map(cursors).at(-1)).toEqual({ 1: [2, 2] });
  });
});
