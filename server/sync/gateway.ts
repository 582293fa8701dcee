import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { SyncParam } from "@gradboard/protocol";
import type { Logger } from "pino";
import { type Server, WebSocketServer } from "ws";
import type { Tally } from "../observe/metrics";
import { type Admission, Doorkeeper, type DoorkeeperOptions, type Visit } from "./doorkeeper";
import { watchForDeadSockets } from "./heartbeat";
import { Inbox } from "./inbox";
import { Lane } from "./lane";
import { type Line, SocketLine } from "./line";
import { NamedSocket } from "./named-socket";
import { reasonOf } from "./offence";
import { Peer } from "./peer";
import type { PresenceForm } from "./presence-news";
import { ReadAhead } from "./read-ahead";
import { RefusalLog } from "./refusal-log";
import { Unfinished } from "./unfinished";

export type GatewayOptions = DoorkeeperOptions & { readonly log: Logger; readonly tally: Tally };

/** Milliseconds that a socket which was closed gets to answer. */
const FAREWELL = 5_000;

/** Pieces of one message; browsers cut large ones, nobody cuts them as small as that. */
const FRAGMENTS = 1_024;

/** Somebody at the door. */
type Arrival = {
  readonly log: Logger;
  readonly socket: NamedSocket;
  readonly line: Line;
  readonly inbox: Inbox;
};

/** The door to the boards: takes upgrades of `/sync/<boardId>`, has them looked at and seats them in their room. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #doorkeeper: Doorkeeper;
  readonly #server: Server<typeof NamedSocket>;
  readonly #unfinished: Unfinished;
  readonly #refusals = new RefusalLog();
  readonly #lane = new Lane();
  readonly #stopWatching: () => void;
  #closing = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#doorkeeper = new Doorkeeper(options);
    this.#unfinished = new Unfinished(options.limits);
    const { messageBytes, messageBurst, silenceSeconds } = options.limits;
    const socketOptions = {
      noServer: true,
      WebSocket: NamedSocket,
      maxPayload: messageBytes,
      maxFragments: FRAGMENTS,
      closeTimeout: FAREWELL,
      // Pings are counted as messages; only before somebody is let in this comes first.
      maxPendingAutoPongs: 2 * messageBurst,
      perMessageDeflate: false,
    };
    this.#server = new WebSocketServer(socketOptions);
    this.#stopWatching = watchForDeadSockets(this.#server.clients, silenceSeconds * 1_000);
  }

  /** Takes an upgrade over if it is one of ours. A refused one is accepted first: only so does its client stop. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    // Not by `new URL`, which throws for some of what can stand here.
    const [path = "", ...query] = (request.url ?? "").split("?");
    const boardId = /^\/sync\/([\w-]+)$/.exec(path)?.[1] ?? "";
    if (!path.startsWith("/sync/")) return false;
    const stream = new ReadAhead(socket, head, this.#lane);
    if (socket instanceof Socket) socket.setNoDelay().setTimeout(0);
    const { tally, limits } = this.#options;
    const log = this.#options.log.child({ connection: randomBytes(9).toString("base64url"), board: boardId });
    this.#server.handleUpgrade(request, stream, head, (webSocket) => {
      webSocket.binaryType = "nodebuffer";
      // Protocol violations end up here; the socket is being closed.
      webSocket.on("error", (error) => log.debug({ err: error }, "a socket failed"));
      webSocket.onRefused = (reason) => {
        tally.refused(reason);
        if (reason !== "restarting") this.#refusals.note(log, reason);
      };
      this.#timeMessages(stream, webSocket);
      // The client speaks at once; what it says while it is being let in is kept.
      const inbox = new Inbox(webSocket, limits, tally, this.#lane);
      stream.onMessage = inbox.hear;
      const arrival = { log, socket: webSocket, line: new SocketLine(webSocket, socket, tally), inbox };
      void this.#seat(arrival, {
        boardId,
        headers: request.headers,
        params: new URLSearchParams(query.join("?")),
        waiting: () => webSocket.readyState === webSocket.OPEN && !this.#closing,
      });
    });
    return true;
  }

  /** Connections there are. */
  get size(): number {
    return this.#server.clients.size;
  }

  /** Takes nobody in any more. */
  close(): void {
    this.#closing = true;
    this.#stopWatching();
    this.#unfinished.stop();
    for (const socket of this.#server.clients) socket.refuse("restarting");
  }

  #timeMessages(stream: ReadAhead, socket: NamedSocket): void {
    const sender = { giveUp: () => socket.refuse("stalled") };
    stream.onUnfinished = (bytes) => {
      if (bytes === null || socket.readyState !== socket.OPEN) this.#unfinished.ended(sender);
      else this.#unfinished.note(sender, bytes);
    };
    socket.on("close", () => this.#unfinished.ended(sender));
  }

  async #seat({ log, socket, line, inbox }: Arrival, visit: Visit): Promise<void> {
    const admission = await this.#admit(visit, log);
    if (!admission.ok) return socket.refuse(admission.reason);
    const { room, caller, user, mayPresent, pass } = admission;
    const { registry, limits } = this.#options;
    const leave = () => {
      registry.release(room);
      pass.leave();
    };
    if (!visit.waiting()) {
      socket.refuse("restarting");
      return leave();
    }
    const { params } = visit;
    const saved = params.get(SyncParam.saved) === "1";
    const presented = params.get(SyncParam.walkthrough) === "1";
    const shared = pass.allowance;
    const compact = params.get(SyncParam.compact) === "1";
    const told = { saved, presented, compact, form: formOf(params) };
    const peer = new Peer(line, { user, caller, mayPresent, ...told, limits, shared });
    socket.on("close", () => {
      room.leave(peer);
      leave();
    });
    // They cost as much as messages, and nothing else counts them.
    for (const control of ["ping", "pong"] as const) socket.on(control, (data) => pay(peer, data.length));
    room.join(peer);
    inbox.open((frame) => room.receive(peer, frame));
  }

  async #admit(visit: Visit, log: Logger): Promise<Admission> {
    if (this.#closing) return { ok: false, reason: "restarting" };
    if (this.#server.clients.size > this.#options.limits.connections) return { ok: false, reason: "crowded" };
    return this.#doorkeeper.admit(visit).catch((error: unknown) => {
      log.error({ err: error }, "a board could not be opened");
      return { ok: false, reason: "failed" } satisfies Admission;
    });
  }
}

function pay(peer: Peer, bytes: number): void {
  // A flood goes on for a while after its end, and an error for each would cost more than what it is about.
  if (!peer.open) return;
  try {
    peer.spend(bytes);
  } catch (error) {
    peer.close(reasonOf(error));
  }
}

function formOf(params: URLSearchParams): PresenceForm {
  if (params.get(SyncParam.view) === "projector") return "projector";
  return params.get(SyncParam.presence) === "brief" ? "brief" : "full";
}
