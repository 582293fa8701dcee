import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { type CloseReason, type PresenceUser, type Role, SyncParam } from "@gradboard/protocol";
import type { Auth } from "../auth/auth";
import { friendlyName, personColor } from "../auth/names";
import { visitorOf } from "../auth/visitor";
import { accessTo, type Caller } from "../boards/access";
import { fromOwnPage } from "../http/origin";
import type { Limits } from "../settings/limits";
import type { BoardStore } from "../store/boards";
import { Identities, type Identity, type Pass } from "./identities";
import type { Registry } from "./registry";
import type { Room } from "./room";
import { Turnstile } from "./turnstile";

export type DoorkeeperOptions = {
  readonly registry: Registry;
  readonly store: BoardStore;
  readonly auth: Auth;
  readonly limits: Limits;
};

/** Somebody who wants to get onto a board. */
export type Visit = {
  readonly boardId: string;
  readonly headers: IncomingHttpHeaders;
  readonly params: URLSearchParams;
  /** False once they are gone, or the server is about to be. */
  waiting(): boolean;
};

/** A room that is answered is held, and the pass is to be given back. */
export type Admission =
  | {
      readonly ok: true;
      readonly room: Room;
      readonly caller: Caller;
      readonly user: PresenceUser;
      readonly mayPresent: boolean;
      readonly pass: Pass;
    }
  | { readonly ok: false; readonly reason: CloseReason };

const refused = (reason: CloseReason): Admission => ({ ok: false, reason });

/** Decides who comes onto a board: where the page is from, how much is going on, and what the key or session allows. */
export class Doorkeeper {
  readonly #options: DoorkeeperOptions;
  readonly #identities: Identities;
  readonly #turnstile: Turnstile;

  constructor(options: DoorkeeperOptions) {
    this.#options = options;
    this.#identities = new Identities(options.limits);
    this.#turnstile = new Turnstile(options.limits.admissions);
  }

  /** Rejects if the board cannot be loaded. */
  async admit(visit: Visit): Promise<Admission> {
    if (!fromOwnPage({ get: (name) => headerOf(visit.headers, name) })) return refused("badOrigin");
    return this.#turnstile.through(() => this.#identify(visit));
  }

  async #identify(visit: Visit): Promise<Admission> {
    if (!visit.waiting()) return refused("restarting");
    const visitor = await visitorOf(this.#options.auth, visit.headers.cookie);
    const caller = { userId: visitor?.id ?? null, key: visit.params.get(SyncParam.key) };
    const identity = identityOf(caller);
    if (!identity) return this.#turnAway(visit.boardId);
    const pass = this.#identities.enter(identity);
    if (!pass) return refused("crowded");
    const person = visitor ?? { id: guestId(), name: friendlyName(), color: personColor() };
    const admission = await this.#open(visit.boardId, caller, person, pass).catch((error: unknown) => {
      pass.leave();
      throw error;
    });
    if (!admission.ok) pass.leave();
    return admission;
  }

  /** Nobody at all: told whether there is such a board. */
  async #turnAway(boardId: string): Promise<Admission> {
    return refused((await this.#options.store.find(boardId)) ? "noAccess" : "notFound");
  }

  async #open(
    boardId: string,
    caller: Caller,
    person: Omit<PresenceUser, "role">,
    pass: Pass,
  ): Promise<Admission> {
    const { store, registry, limits } = this.#options;
    for (;;) {
      const epoch = registry.rightsEpoch;
      const access = await accessTo(store, boardId, caller);
      if (access.kind === "not-found") return refused("notFound");
      if (access.kind === "none") return refused("noAccess");
      if (!registry.has(boardId) && registry.size >= limits.boards) return refused("crowded");
      const room = await registry.hold(boardId);
      if (!room) return refused("notFound");
      // Rights that changed meanwhile are looked up again.
      if (registry.rightsEpoch === epoch) {
        const user = userOf(person, access.role);
        return { ok: true, room, caller, user, pass, mayPresent: access.mayPresent };
      }
      registry.release(room);
    }
  }
}

/** Written out: this is read for every message, and objects that were spread are slower to read. */
function userOf({ id, name, color }: Omit<PresenceUser, "role">, role: Role): PresenceUser {
  return { id, name, color, role };
}

/** Short: y-websocket's client is told it with every move of everybody's cursor. */
function guestId(): string {
  return `guest-${randomBytes(6).toString("base64url")}`;
}

/** Who answers for what this caller does; null for somebody with neither session nor key. */
function identityOf({ userId, key }: Caller): Identity | null {
  if (userId !== null) return { kind: "person", value: userId };
  return key === null ? null : { kind: "key", value: key };
}

function headerOf(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
