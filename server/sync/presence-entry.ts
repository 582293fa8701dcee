import type { Presence } from "@gradboard/protocol";
import type { Peer } from "./peer";
import { encodeBrief, encodeEntry, type Place } from "./presence-entries";

/** One client's presence, in the forms in which it goes out. */
export class PresenceEntry {
  readonly id: number;
  readonly owner: Peer;
  /** Who it is and everything else, as JSON; a projector is nobody. */
  readonly who: string | null;
  readonly place: string;
  readonly #clock: number;
  readonly #impersonal: Presence | null;
  /** The owner's own clock. */
  said: number;
  /** When it was last passed on, in milliseconds. */
  readonly since: number;
  /** Whether readers of brief presence have been told who it is. */
  introduced = false;

  /** `clock` is the server's. */
  constructor(id: number, owner: Peer, state: { said: number; clock: number; place: Place; since: number }) {
    this.id = id;
    this.owner = owner;
    this.said = state.said;
    this.since = state.since;
    this.who = owner.projector ? null : owner.who;
    this.place = state.place.json;
    this.#clock = state.clock;
    this.#impersonal = state.place.impersonal;
  }

  /** For everybody who is not mentioned below. */
  full(): Uint8Array {
    return encodeEntry(this.id, this.#clock, this.#whole());
  }

  /** For readers of brief presence. */
  brief(): Uint8Array {
    if (this.introduced && this.who !== null) return encodeBrief(this.id, "place", this.place);
    return this.introduction();
  }

  introduction(): Uint8Array {
    return encodeBrief(this.id, "person", this.who ?? "null", this.place);
  }

  /** For projectors, if anything remains for them. */
  reduced(): Uint8Array | null {
    return this.#impersonal && encodeEntry(this.id, this.#clock, JSON.stringify(this.#impersonal));
  }

  #whole(): string {
    if (this.who === null) return this.place;
    const comma = this.place === "{}" ? "" : ",";
    return `${this.place.slice(0, -1)}${comma}"user":${this.who}}`;
  }
}
