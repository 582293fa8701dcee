import type { Presence, PresenceUser } from "@gradboard/protocol";
import { presenceFrame } from "./messages";
import type { Peer } from "./peer";
import {
  encodeEntry,
  impersonal,
  readEntries,
  type SaidEntry,
  serverClocks,
  stamped,
} from "./presence-entries";

/** Milliseconds between two presence messages to the same people. */
const TICK = 30;
/** Milliseconds a socket gets to show that it lives when another claims its client id. */
const SIGN_OF_LIFE = 3_000;

type Entry = {
  readonly owner: Peer;
  /** The owner's own clock. */
  readonly clock: number;
  readonly state: Presence;
  /** As it goes to people, and to projectors if anything remains for them. */
  readonly full: Uint8Array;
  readonly reduced: Uint8Array | null;
};

/**
 * Who is on a board. A client id belongs to the first socket that announces it, one to a socket; changes are
 * collected for a tick and go out as one message to each receiver, without what the receiver said itself.
 */
export class PresenceTable {
  readonly #peers: ReadonlySet<Peer>;
  readonly #entries = new Map<number, Entry>();
  readonly #owners = new Map<number, Peer>();
  /** Claims on a client id whose owner is being asked whether it lives: the newest entry of each. */
  readonly #claims = new Map<number, { readonly peer: Peer; entry: SaidEntry }>();
  /** Client ids that projectors show something of. */
  readonly #projected = new Set<number>();
  readonly #changed = new Set<number>();
  #timer: NodeJS.Timeout | null = null;
  #lastClock = serverClocks;
  #lastFlush = Number.NEGATIVE_INFINITY;

  constructor(peers: ReadonlySet<Peer>) {
    this.#peers = peers;
  }

  /** Takes a presence message in; throws for bytes that are none. */
  hear(peer: Peer, bytes: Uint8Array): void {
    for (const entry of readEntries(bytes)) {
      const owner = this.#owners.get(entry.id);
      const own = owner === peer || this.#claims.get(entry.id)?.peer === peer;
      // The unmodified client repeats everything that it hears. One that was told its own old state on arrival
      // counts on from the clock that came with it, though.
      if (entry.clock >= serverClocks && !own) continue;
      if (owner === peer) this.#update(peer, entry);
      else this.#claim(peer, entry, owner);
    }
  }

  /** Everybody, for somebody who has just come. */
  greet(peer: Peer): void {
    const entries = [...this.#entries.values()]
      .filter(({ owner }) => owner !== peer)
      .flatMap(({ full, reduced }) => (peer.projector ? (reduced ?? []) : full));
    if (entries.length > 0) peer.send(presenceFrame(entries));
  }

  /** Takes a socket's presence off everybody's screen. */
  leave(peer: Peer): void {
    const id = peer.presenceId;
    if (id === null || this.#owners.get(id) !== peer) return;
    this.#owners.delete(id);
    this.#remove(id);
  }

  /** Somebody got another name or colour. */
  restamp(user: Pick<PresenceUser, "id" | "name" | "color">): void {
    for (const [id, { owner, clock, state }] of this.#entries) {
      if (owner.user.id !== user.id || owner.projector) continue;
      this.#set(id, owner, clock, { ...state, user: owner.user });
    }
  }

  destroy(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  #claim(peer: Peer, entry: SaidEntry, owner: Peer | undefined): void {
    if (entry.json === "null" || (peer.presenceId !== null && peer.presenceId !== entry.id)) return;
    // A tab that reconnects may be here before its old socket is known to be gone.
    if (!owner?.open || owner.user.id === peer.user.id) this.#own(peer, entry);
    else this.#contest(peer, entry, owner);
  }

  /** Another socket has the client id: it is handed over only if nobody is behind that socket any more. */
  #contest(peer: Peer, entry: SaidEntry, owner: Peer): void {
    const claim = this.#claims.get(entry.id);
    if (claim) {
      if (claim.peer === peer) claim.entry = entry;
      return;
    }
    this.#claims.set(entry.id, { peer, entry });
    void owner.alive(SIGN_OF_LIFE).then((alive) => {
      const newest = this.#claims.get(entry.id);
      this.#claims.delete(entry.id);
      if (alive || !newest || !peer.open) return;
      owner.terminate();
      this.#own(peer, newest.entry);
    });
  }

  #own(peer: Peer, entry: SaidEntry): void {
    this.#owners.set(entry.id, peer);
    peer.presenceId = entry.id;
    const state = stamped(entry.json, peer.user, peer.projector);
    if (state) this.#set(entry.id, peer, entry.clock, state);
    else this.#remove(entry.id);
  }

  #update(peer: Peer, entry: SaidEntry): void {
    const known = this.#entries.get(entry.id);
    if (known && entry.clock <= known.clock && entry.json !== "null") return;
    const state = stamped(entry.json, peer.user, peer.projector);
    if (state) this.#set(entry.id, peer, entry.clock, state);
    else this.#remove(entry.id);
  }

  #set(id: number, owner: Peer, clock: number, state: Presence): void {
    const stamp = this.#nextClock();
    const shown = impersonal(state);
    this.#entries.set(id, {
      owner,
      clock,
      state,
      full: encodeEntry(id, stamp, state),
      reduced: shown && encodeEntry(id, stamp, shown),
    });
    this.#note(id);
  }

  #remove(id: number): void {
    if (this.#entries.delete(id)) this.#note(id);
  }

  /** Larger than all before, also those of a server that ran before this one. */
  #nextClock(): number {
    this.#lastClock = Math.max(this.#lastClock + 1, Date.now());
    return this.#lastClock;
  }

  #note(id: number): void {
    this.#changed.add(id);
    if (this.#timer) return;
    const wait = Math.max(0, this.#lastFlush + TICK - performance.now());
    this.#timer = setTimeout(() => this.#flush(), wait);
  }

  #flush(): void {
    this.#timer = null;
    this.#lastFlush = performance.now();
    const changed = [...this.#changed];
    this.#changed.clear();
    const gone = new Map(
      changed
        .filter((id) => !this.#entries.has(id))
        .map((id) => [id, encodeEntry(id, this.#nextClock(), null)]),
    );
    const forPeople = this.#collect(changed, (id) => this.#entries.get(id)?.full ?? gone.get(id));
    const forProjectors = this.#collect(changed, (id) => this.#reducedOrGone(id));
    for (const peer of this.#peers) this.#deliver(peer, peer.projector ? forProjectors : forPeople);
    if ([...this.#peers].some((peer) => peer.heldBack.size > 0) && !this.#timer) {
      this.#timer = setTimeout(() => this.#flush(), TICK);
    }
  }

  #collect(ids: readonly number[], bytes: (id: number) => Uint8Array | undefined): Map<number, Uint8Array> {
    const found = new Map<number, Uint8Array>();
    for (const id of ids) {
      const entry = bytes(id);
      if (entry) found.set(id, entry);
    }
    return found;
  }

  /** What projectors get of a change; what they showed and is no longer there is taken away. */
  #reducedOrGone(id: number): Uint8Array | undefined {
    const reduced = this.#entries.get(id)?.reduced;
    if (reduced) {
      this.#projected.add(id);
      return reduced;
    }
    return this.#projected.delete(id) ? encodeEntry(id, this.#nextClock(), null) : undefined;
  }

  #deliver(peer: Peer, changes: ReadonlyMap<number, Uint8Array>): void {
    if (peer.slow) {
      for (const id of changes.keys()) peer.heldBack.add(id);
      return;
    }
    const entries: Uint8Array[] = [];
    for (const [id, bytes] of changes) if (id !== peer.presenceId) entries.push(bytes);
    for (const id of peer.heldBack)
      if (!changes.has(id) && id !== peer.presenceId) entries.push(this.#newest(id, peer));
    peer.heldBack.clear();
    if (entries.length > 0) peer.send(presenceFrame(entries));
  }

  #newest(id: number, peer: Peer): Uint8Array {
    const entry = this.#entries.get(id);
    return (peer.projector ? entry?.reduced : entry?.full) ?? encodeEntry(id, this.#nextClock(), null);
  }
}
