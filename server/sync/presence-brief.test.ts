import { BriefEntry, MessageTag, type PresenceUser } from "@gradboard/protocol";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeLine } from "../testing/fake-line";
import { ByteReader } from "./bytes";
import { Peer } from "./peer";
import { encodeEntry } from "./presence-entries";
import type { PresenceForm } from "./presence-news";
import { PresenceTable } from "./presence-table";

const peers = new Set<Peer>();
let table: PresenceTable;

function come(id: string, form: PresenceForm) {
  const line = new FakeLine();
  const user: PresenceUser = { id, name: id, color: "#000000", role: "editor" };
  const peer = new Peer(line, { caller: { userId: null, key: null }, user, saved: false, form });
  peers.add(peer);
  table.greet(peer);
  return { peer, line };
}

function say(peer: Peer, id: number, clock: number, state: unknown): void {
  table.hear(peer, Buffer.concat([Uint8Array.of(1), encodeEntry(id, clock, JSON.stringify(state))]));
}

function send(): void {
  const changes = table.take();
  for (const peer of peers) {
    const message = changes?.news.get(peer.form)?.packetFor(peer.presenceId);
    if (message) peer.write(message);
  }
}

/** The entries of brief messages: name if it is there, and cursor. */
function read({ line }: { line: FakeLine }): unknown[] {
  return line.messages.map((message) => {
    const reader = new ByteReader(message);
    expect(reader.varUint()).toBe(MessageTag.presence);
    return Array.from({ length: reader.varUint() }, () => {
      const id = reader.varUint();
      const kind = reader.varUint();
      if (kind === BriefEntry.gone) return [id, "gone"];
      const name = kind === BriefEntry.person ? [JSON.parse(reader.varString()).name] : [];
      return [id, ...name, JSON.parse(reader.varString()).cursor];
    });
  });
}

beforeEach(() => {
  peers.clear();
  table = new PresenceTable(peers, { changes: () => undefined, presents: () => false });
});

describe("brief presence", () => {
  it("[S61] says who somebody is once, and again when that changes", () => {
    const [ada, ben] = [come("ada", "brief"), come("ben", "brief")];
    say(ada.peer, 1, 1, { cursor: [1, 1] });
    send();
    say(ada.peer, 1, 2, { cursor: [2, 2] });
    send();
    ada.peer.user = { ...ada.peer.user, name: "Ada L." };
    table.restamp(ada.peer.user);
    send();
    expect(read(ben)).toEqual([[[1, "ada", [1, 1]]], [[1, [2, 2]]], [[1, "Ada L.", [2, 2]]]]);
  });

  it("[S61] tells who comes later everything, and everybody who leaves", () => {
    const ada = come("ada", "brief");
    say(ada.peer, 1, 1, { cursor: [1, 1] });
    send();
    const late = come("late", "brief");
    table.leave(ada.peer);
    peers.delete(ada.peer);
    send();
    expect(read(late)).toEqual([[[1, "ada", [1, 1]]], [[1, "gone"]]]);
  });

  it("[S61] stands beside the unmodified form, in which everything is said each time", () => {
    const [ada, plain] = [come("ada", "brief"), come("plain", "full")];
    say(ada.peer, 1, 1, { cursor: [1, 1] });
    send();
    say(ada.peer, 1, 2, { cursor: [2, 2] });
    say(plain.peer, 2, 1, { cursor: [3, 3] });
    send();
    const text = Buffer.from(plain.line.messages.at(-1) ?? []).toString();
    expect(text).toContain('{"cursor":[2,2],"user":{"id":"ada"');
    expect(read(ada)).toEqual([
      [[1, "ada", [1, 1]]],
      [
        [1, [2, 2]],
        [2, "plain", [3, 3]],
      ],
    ]);
  });

  it("[S62] passes the same state on again only after a while, so that nobody is forgotten", () => {
    vi.useFakeTimers();
    const [ada, ben] = [come("ada", "brief"), come("ben", "brief")];
    for (let i = 1; i <= 3; i++) {
      say(ada.peer, 1, i, { cursor: [1, 1] });
      send();
    }
    expect(read(ben)).toHaveLength(1);
    vi.advanceTimersByTime(10_000);
    say(ada.peer, 1, 4, { cursor: [1, 1] });
    send();
    expect(read(ben)).toHaveLength(2);
    vi.useRealTimers();
  });
});
