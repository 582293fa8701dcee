import { EventEmitter } from "node:events";
import { MessageTag, type PresenceUser } from "@gradboard/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WebSocket } from "ws";
import { Peer } from "./peer";
import { readEntries, serverClocks } from "./presence-entries";
import { PresenceTable } from "./presence-table";

/** As much of a socket as a peer uses; it answers pings while `alive`. */
class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  alive = true;
  readonly messages: { id: number; clock: number; json: string }[][] = [];
  send(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== MessageTag.awareness) return;
    this.messages.push(readEntries(decoding.readVarUint8Array(decoder)));
  }
  ping(): void {
    if (this.alive) this.emit("pong");
  }
  terminate(): void {
    this.readyState = 3;
  }
}

const peers = new Set<Peer>();
let table: PresenceTable;

function come(id: string, role: PresenceUser["role"] = "editor") {
  const socket = new FakeSocket();
  const user = { id, name: id, color: "#000000", role };
  const peer = new Peer(socket as unknown as WebSocket, { user, saved: false, projector: false });
  peers.add(peer);
  return { peer, socket };
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
function cursors(message: FakeSocket["messages"][number] | undefined): Record<number, unknown> {
  return Object.fromEntries((message ?? []).map(({ id, json }) => [id, JSON.parse(json)?.cursor ?? null]));
}

beforeEach(() => {
  vi.useFakeTimers();
  table = new PresenceTable(peers);
});
afterEach(() => {
  table.destroy();
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
    vi.advanceTimersByTime(30);
    expect(cy.socket.messages.map(cursors)).toEqual([{ 1: [5, 5], 2: [-5, -5] }]);
    expect(ada.socket.messages.map(cursors)).toEqual([{ 2: [-5, -5] }]);
  });

  it("[S37] waits for a slow reader, who then gets the newest state and who has left", () => {
    const [ada, ben, slow] = [come("ada"), come("ben"), come("slow")];
    say(ada.peer, 1, 1, { cursor: [1, 1] });
    say(ben.peer, 2, 1, { cursor: [2, 2] });
    vi.advanceTimersByTime(30);
    slow.socket.bufferedAmount = 10_000_000;
    say(ada.peer, 1, 2, { cursor: [3, 3] });
    vi.advanceTimersByTime(60);
    say(ada.peer, 1, 3, { cursor: [4, 4] });
    table.leave(ben.peer);
    vi.advanceTimersByTime(60);
    expect(slow.socket.messages).toHaveLength(1);
    slow.socket.bufferedAmount = 0;
    vi.advanceTimersByTime(60);
    expect(cursors(slow.socket.messages[1])).toEqual({ 1: [4, 4], 2: null });
    vi.advanceTimersByTime(1_000);
    expect(slow.socket.messages).toHaveLength(2);
  });

  it("[S33] sends clocks that always grow and takes none of them back", () => {
    const [ada, ben] = [come("ada"), come("ben")];
    for (let i = 1; i <= 3; i++) {
      say(ada.peer, 1, i, { cursor: [i, i] });
      vi.advanceTimersByTime(30);
    }
    table.leave(ada.peer);
    peers.delete(ada.peer);
    vi.advanceTimersByTime(30);
    const clocks = ben.socket.messages.map(([entry]) => entry?.clock ?? 0);
    expect(clocks.every((clock, at) => clock >= serverClocks && clock > (clocks[at - 1] ?? 0))).toBe(true);
    say(ben.peer, 1, clocks[0] ?? 0, { cursor: [9, 9] });
    const late = come("late");
    table.greet(late.peer);
    expect(late.socket.messages).toEqual([]);
  });

  it("[S34] hands a client id over when nobody is behind its socket any more, and not before", async () => {
    const [old, fresh, ben] = [come("guest-1"), come("guest-2"), come("ben")];
    say(old.peer, 1, 5, { cursor: [1, 1] });
    say(fresh.peer, 1, 5, { cursor: [2, 2] });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(ben.socket.messages.map(cursors)).toEqual([{ 1: [1, 1] }]);
    old.socket.alive = false;
    say(fresh.peer, 1, 6, { cursor: [3, 3] });
    say(fresh.peer, 1, 7, { cursor: [4, 4] });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(ben.socket.messages.map(cursors).at(-1)).toEqual({ 1: [4, 4] });
    expect(old.peer.open).toBe(false);
    table.leave(old.peer);
    await vi.advanceTimersByTimeAsync(100);
    expect(ben.socket.messages).toHaveLength(2);
  });

  it("[S34] goes on hearing a tab that reconnects and was told its own old state on arrival", () => {
    const [old, ben] = [come("ada"), come("ben")];
    say(old.peer, 1, 5, { cursor: [1, 1] });
    vi.advanceTimersByTime(30);
    const fresh = come("ada");
    table.greet(fresh.peer);
    const told = fresh.socket.messages[0]?.[0]?.clock ?? 0;
    expect(told).toBeGreaterThanOrEqual(serverClocks);
    say(fresh.peer, 1, 5, { cursor: [1, 1] });
    // y-protocols counts on from the highest clock that it has heard of itself.
    say(fresh.peer, 1, told + 1, { cursor: [2, 2] });
    vi.advanceTimersByTime(30);
    expect(ben.socket.messages.map(cursors).at(-1)).toEqual({ 1: [2, 2] });
  });

  it("[S34] hears a guest's newest state though its clock is the server's by then", async () => {
    const [old, fresh, ben] = [come("guest-1"), come("guest-2"), come("ben")];
    say(old.peer, 1, 5, { cursor: [1, 1] });
    await vi.advanceTimersByTimeAsync(30);
    old.socket.alive = false;
    say(fresh.peer, 1, 5, { cursor: [1, 1] });
    say(fresh.peer, 1, serverClocks * 2, { cursor: [2, 2] });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(ben.socket.messages.map(cursors).at(-1)).toEqual({ 1: [2, 2] });
  });
});
