import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { type CloseReason, closeCodes, type PresenceUser, SyncParam } from "@gradboard/protocol";
import type { Logger } from "pino";
import { type WebSocket, WebSocketServer } from "ws";
import type { Auth } from "../auth/auth";
import { friendlyName, personColor } from "../auth/names";
import { visitorOf } from "../auth/visitor";
import { accessTo, type Caller } from "../boards/access";
import { fromOwnPage } from "../http/origin";
import type { Limits } from "../settings/limits";
import type { BoardStore } from "../store/boards";
import { watchForDeadSockets } from "./heartbeat";
import { Inbox } from "./inbox";
import { type Line, SocketLine } from "./line";
import { Peer } from "./peer";
import type { PresenceForm } from "./presence-news";
import { ReadAhead } from "./read-ahead";
import type { Registry } from "./registry";
import type { Room } from "./room";

export type GatewayOptions = {
  readonly registry: Registry;
  readonly store: BoardStore;
  readonly auth: Auth;
  readonly log: Logger;
  readonly limits: Limits;
};

type Admission =
  | { readonly ok: true; readonly room: Room; readonly caller: Caller; readonly user: PresenceUser }
  | { readonly ok: false; readonly reason: CloseReason };

/** Somebody at the door. */
type Arrival = { readonly socket: WebSocket; readonly line: Line; readonly inbox: Inbox };

/** The door to the boards: takes upgrades of `/sync/<boardId>`, checks who comes and seats them in their room. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #server: WebSocketServer;
  readonly #stopWatching: () => void;
  #closing = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
    const { messageBytes, silenceSeconds } = options.limits;
    this.#server = new WebSocketServer({
      noServer: true,
      // Larger messages are not even read to their end; between the limit and this one the client is told.
      maxPayload: 4 * messageBytes,
      perMessageDeflate: false,
    });
    this.#stopWatching = watchForDeadSockets(this.#server.clients, silenceSeconds * 1_000);
  }

  /** Takes an upgrade over if it is one of ours. A refused one is accepted first: only so does its client stop. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    // Not by `new URL`, which throws for some of what can stand here.
    const [path = "", ...query] = (request.url ?? "").split("?");
    const boardId = /^\/sync\/([\w-]+)$/.exec(path)?.[1];
    if (!path.startsWith("/sync/")) return false;
    const stream = new ReadAhead(socket, head);
    if (socket instanceof Socket) socket.setNoDelay().setTimeout(0);
    this.#server.handleUpgrade(request, stream, head, (webSocket) => {
      webSocket.binaryType = "nodebuffer";
      // Protocol violations end up here; ws closes the socket by itself.
      webSocket.on("error", (error) => this.#options.log.debug({ err: error }, "socket error"));
      // The client speaks at once; what it says while it is being let in is kept.
      const inbox = new Inbox(webSocket, this.#options.limits.messageBytes);
      stream.onMessage = inbox.hear;
      const arrival = { socket: webSocket, line: new SocketLine(webSocket, socket), inbox };
      void this.#seat(arrival, request, boardId ?? "", new URLSearchParams(query.join("?")));
    });
    return true;
  }

  /** Takes nobody in any more. */
  close(): void {
    this.#closing = true;
    this.#stopWatching();
    for (const socket of this.#server.clients) refuse(socket, "restarting");
  }

  async #seat(
    { socket, line, inbox }: Arrival,
    request: IncomingMessage,
    boardId: string,
    params: URLSearchParams,
  ) {
    const admission = await this.#admit(request, boardId, params).catch((error: unknown) => {
      this.#options.log.error({ err: error, board: boardId }, "a board could not be opened");
      return { ok: false, reason: "failed" } satisfies Admission;
    });
    if (!admission.ok) return refuse(socket, admission.reason);
    const { room, caller, user } = admission;
    const { registry, limits } = this.#options;
    if (socket.readyState !== socket.OPEN || this.#closing) {
      refuse(socket, "restarting");
      return registry.release(room);
    }
    const peer = new Peer(line, {
      user,
      caller,
      saved: params.get(SyncParam.saved) === "1",
      form: formOf(params),
      limits,
    });
    socket.on("close", () => {
      room.leave(peer);
      registry.release(room);
    });
    room.join(peer);
    inbox.open((frame) => room.receive(peer, frame));
  }

  /** Checks where the socket comes from and what it may do; a room that is answered is held. */
  async #admit(request: IncomingMessage, boardId: string, params: URLSearchParams): Promise<Admission> {
    const { auth, store, registry } = this.#options;
    if (this.#closing) return { ok: false, reason: "restarting" };
    if (!fromOwnPage({ get: (name) => headerOf(request, name) })) return { ok: false, reason: "badOrigin" };
    const visitor = await visitorOf(auth, request.headers.cookie);
    const caller = { userId: visitor?.id ?? null, key: params.get(SyncParam.key) };
    const epoch = registry.rightsEpoch;
    const access = await accessTo(store, boardId, caller);
    if (access.kind === "not-found") return { ok: false, reason: "notFound" };
    if (access.kind === "none") return { ok: false, reason: "noAccess" };
    const room = await registry.hold(boardId);
    if (!room) return { ok: false, reason: "notFound" };
    if (registry.rightsEpoch !== epoch) {
      registry.release(room);
      return this.#admit(request, boardId, params);
    }
    const person = visitor ?? { id: `guest-${randomUUID()}`, name: friendlyName(), color: personColor() };
    return { ok: true, room, caller, user: { ...person, role: access.role } };
  }
}

function formOf(params: URLSearchParams): PresenceForm {
  if (params.get(SyncParam.view) === "projector") return "projector";
  return params.get(SyncParam.presence) === "brief" ? "brief" : "full";
}

function refuse(socket: WebSocket, reason: CloseReason): void {
  socket.close(closeCodes[reason].code, reason);
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
