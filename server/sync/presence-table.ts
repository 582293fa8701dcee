import type { PresenceUser } from "@gradboard/protocol";
import { ByteReader } from "./bytes";
import { jsonNestsDeeper } from "./nesting";
import { Offence } from "./offence";
import type { Peer } from "./peer";
import { encodeBrief, encodeEntry, placeIn, type SaidEntry, serverClocks } from "./presence-entries";
import { PresenceEntry } from "./presence-entry";
import { type PresenceForm, PresenceNews } from "./presence-news";

/** Milliseconds a socket gets to show that it lives when another claims its client id. */
const SIGN_OF_LIFE = 3_000;
/** Milliseconds after which the same state is passed on again: clients forget who was not heard of for 30 s. */
const REPEAT = 10_000;

/** What has changed since the last time: the message for each form, and the client ids it is about. */
export type PresenceChanges = {
  readonly ids: ReadonlySet<number>;
  readonly news: ReadonlyMap<PresenceForm, PresenceNews>;
};

export type PresenceOptions = {
  /** Called when there is something to take. */
  readonly changes: () => void;
  /** Whether it is this one who presents the walkthrough. */
  readonly presents: (peer: Peer) => boolean;
};

/**
 * Who is on a board. A client id belongs to the first socket that announces it, one to a socket; changes are
 * collected until somebody takes them.
 */
export class PresenceTable {
  readonly #peers: ReadonlySet<Peer>;
  readonly #changes: () => void;
  readonly #presents: (peer: Peer) => boolean;
  readonly #entries = new Map<number, PresenceEntry>();
  readonly #owners = new Map<number, Peer>();
  /** Claims on a client id whose owner is being asked whether it lives, one a socket: its newest entry. */
  readonly #claims = new Map<Peer, SaidEntry>();
  /** Client ids that projectors show something of. */
  readonly #projected = new Set<number>();
  #changed = new Set<number>();
  #lastClock = serverClocks;

  constructor(peers: ReadonlySet<Peer>, { changes, presents }: PresenceOptions) {
    this.#peers = peers;
    this.#changes = changes;
    this.#presents = presents;
  }

  /** Takes a presence message in; throws for bytes that are none or too many. */
  hear(peer: Peer, bytes: Uint8Array): void {
    const reader = new ByteReader(bytes);
    for (let count = reader.varUint(); count > 0; count--) {
      const id = reader.varUint();
      const clock = reader.varUint();
      if (!this.#concerns(peer, id, clock)) {
        reader.skipVarBytes();
        continue;
      }
      const json = reader.varString();
      if (json.length > peer.limits.presenceBytes) throw new Offence("tooLarge");
      if (jsonNestsDeeper(json, peer.limits.nesting)) throw new Offence("malformed");
      this.#hearEntry(peer, { id, clock, json });
    }
  }

  /** Everybody, for somebody who has just come. */
  greet(peer: Peer): void {
    const others = [...this.#entries.values()].filter((entry) => entry.owner !== peer);
    const seen = peer.form === "projector" ? others.filter((entry) => entry.reduced()) : others;
    const message = this.newest(
      seen.map(({ id }) => id),
      peer,
    );
    if (message) peer.write(message);
  }

  /** The newest states of some clients: of those that are gone, that they are. */
  newest(ids: Iterable<number>, peer: Peer): Buffer | null {
    const entries = new Map<number, Uint8Array>();
    for (const id of ids) entries.set(id, this.#newest(id, peer.form));
    return new PresenceNews(peer.form, entries).packetFor(peer.presenceId);
  }

  /** What has changed since this was asked the last time. */
  take(): PresenceChanges | null {
    if (this.#changed.size === 0) return null;
    const ids = this.#changed;
    this.#changed = new Set();
    const news = new Map<PresenceForm, PresenceNews>();
    // What projectors show is kept track of also while there is none.
    for (const form of new Set<PresenceForm>(["projector", ...[...this.#peers].map((peer) => peer.form)]))
      news.set(form, new PresenceNews(form, this.#collect(ids, form)));
    return { ids, news };
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
    for (const peer of this.#peers) {
      if (peer.user.id === user.id) peer.user = { ...peer.user, name: user.name, color: user.color };
    }
    for (const { id, owner, said, place } of this.#entries.values()) {
      if (owner.user.id === user.id && !owner.projector) this.#set(owner, { id, clock: said, json: place });
    }
  }

  /**
   * The unmodified client repeats everything that it hears, which is nothing new. One that was told its own old state
   * on arrival counts on from the clock that came with it, though.
   */
  #concerns(peer: Peer, id: number, clock: number): boolean {
    return clock < serverClocks || this.#owners.get(id) === peer || this.#claims.get(peer)?.id === id;
  }

  #hearEntry(peer: Peer, entry: SaidEntry): void {
    const owner = this.#owners.get(entry.id);
    if (owner === peer) this.#update(peer, entry);
    else this.#claim(peer, entry, owner);
  }

  #claim(peer: Peer, entry: SaidEntry, owner: Peer | undefined): void {
    // A tab that reconnects may be here before its old socket is known to be gone.
    if (owner?.open && owner.user.id !== peer.user.id) this.#contest(peer, entry, owner);
    else if (mayOwn(peer, entry)) this.#own(peer, entry);
  }

  /**
   * Another socket has the client id. If nobody is behind that socket any more, the id is handed over. Else what was
   * claimed has to be what its owner said: pages of one browser repeat each other, but no sooner than each has spoken
   * itself, and everything that was said comes before the sign of life.
   */
  #contest(peer: Peer, entry: SaidEntry, owner: Peer): void {
    const claim = this.#claims.get(peer);
    if (!claim || claim.id === entry.id) this.#claims.set(peer, entry);
    if (claim) return;
    const { clock } = entry;
    void owner.alive(SIGN_OF_LIFE).then((alive) => {
      const newest = this.#claims.get(peer) ?? entry;
      this.#claims.delete(peer);
      const present = this.#owners.get(entry.id);
      if (!peer.open || (present && present !== owner)) return;
      const known = this.#entries.get(entry.id);
      if (alive && present) {
        if (known && known.said < clock) peer.close("impostor");
      } else if (mayOwn(peer, newest)) {
        owner.terminate();
        this.#own(peer, newest);
      }
    });
  }

  #own(peer: Peer, entry: SaidEntry): void {
    this.#owners.set(entry.id, peer);
    peer.presenceId = entry.id;
    this.#set(peer, entry);
  }

  #update(peer: Peer, entry: SaidEntry): void {
    const known = this.#entries.get(entry.id);
    if (known && entry.clock <= known.said && entry.json !== "null") return;
    this.#set(peer, entry);
  }

  #set(owner: Peer, { id, clock: said, json }: SaidEntry): void {
    const place = placeIn(json, owner, this.#presents);
    if (!place) {
      this.#remove(id);
      return;
    }
    const known = this.#entries.get(id);
    const now = performance.now();
    const entry = new PresenceEntry(id, owner, { said, clock: this.#nextClock(), place, since: now });
    const same = known?.owner === owner && known.place === entry.place && known.who === entry.who;
    if (same && now - known.since < REPEAT) {
      known.said = said;
      return;
    }
    entry.introduced = known?.owner === owner && known.who === entry.who && known.introduced;
    this.#entries.set(id, entry);
    this.#note(id);
  }

  #remove(id: number): void {
    if (this.#entries.delete(id)) this.#note(id);
  }

  #note(id: number): void {
    this.#changed.add(id);
    this.#changes();
  }

  /** Larger than all before, also those of a server that ran before this one. */
  #nextClock(): number {
    this.#lastClock = Math.max(this.#lastClock + 1, Date.now());
    return this.#lastClock;
  }

  #collect(ids: Iterable<number>, form: PresenceForm): Map<number, Uint8Array> {
    const found = new Map<number, Uint8Array>();
    for (const id of ids) {
      const bytes = form === "projector" ? this.#reducedOrGone(id) : this.#changedFor(id, form);
      if (bytes) found.set(id, bytes);
    }
    return found;
  }

  #changedFor(id: number, form: "full" | "brief"): Uint8Array {
    const entry = this.#entries.get(id);
    if (!entry || form === "full") return this.#newest(id, form);
    const bytes = entry.brief();
    entry.introduced = true;
    return bytes;
  }

  /** What projectors get of a change; what they showed and is no longer there is taken away. */
  #reducedOrGone(id: number): Uint8Array | null {
    const reduced = this.#entries.get(id)?.reduced();
    if (reduced) {
      this.#projected.add(id);
      return reduced;
    }
    return this.#projected.delete(id) ? this.#gone(id) : null;
  }

  /** A client as somebody sees it who knows nothing of it yet. */
  #newest(id: number, form: PresenceForm): Uint8Array {
    const entry = this.#entries.get(id);
    if (form === "brief") return entry?.introduction() ?? encodeBrief(id, "gone");
    return (form === "full" ? entry?.full() : entry?.reduced()) ?? this.#gone(id);
  }

  #gone(id: number): Uint8Array {
    return encodeEntry(id, this.#nextClock(), "null");
  }
}

/** A socket sets the presence of one client id, for as long as it is there. */
function mayOwn({ presenceId }: Peer, { id, json }: SaidEntry): boolean {
  return json !== "null" && (presenceId === null || presenceId === id);
}
