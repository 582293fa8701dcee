import { createServer, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import { createAuth } from "./auth/auth";
import { createSealing } from "./boards/sealing";
import type { Config } from "./config";
import { createApi } from "./http/api";
import { setSecurityHeaders } from "./http/security-headers";
import { listen } from "./listen";
import { createLog } from "./observe/log";
import { createMetrics } from "./observe/metrics";
import { openPages, type Pages } from "./pages";
import { StartFault } from "./start-fault";
import { createBoardStore } from "./store/boards";
import { CompactionThread } from "./store/compaction";
import { prepareDataFolder, storedSecret } from "./store/data-folder";
import { openDatabase } from "./store/database";
import { LogThread } from "./store/log";
import { migrate, NewerDatabase } from "./store/migrate";
import { createPersonStore } from "./store/people";
import { createPresentationStore } from "./store/presentations";
import { Gateway } from "./sync/gateway";
import { Registry } from "./sync/registry";

/** Milliseconds that requests in flight, and edits on their way to the disk, get when the server stops. */
const CLOSE_DEADLINE = 1_000;
const FLUSH_DEADLINE = 8_000;

/** Connections beyond those of boards: pages, the API, and whoever is told that it is too crowded. */
const SPARE_CONNECTIONS = 2_000;

/** Said when the server has to end all the same. */
const UNSAVED =
  "Some edits could not be stored before the server ended. Whoever made them was not told that they are saved; pages that are open bring them back.";

export type StartOptions = {
  readonly config: Config;
  readonly dev: boolean;
  /** False leaves Next out: API and sync alone. */
  readonly pages: boolean;
  /** Told what the start is about to do. */
  readonly progress: (text: string) => void;
};

export type RunningServer = {
  readonly port: number;
  readonly log: Logger;
  /** Stops taking requests, writes what is not written yet and closes everything. */
  close(): Promise<void>;
};

/** Starts everything on one port; throws a StartFault with a sentence for what an operator can mend. */
export async function startServer({ config, dev, pages, progress }: StartOptions): Promise<RunningServer> {
  const log = createLog(config.logLevel);
  const metrics = createMetrics();
  const unwritable = prepareDataFolder(config.databaseFile);
  if (unwritable) throw new StartFault(unwritable);
  progress("Opening the database");
  const database = await migrate(config.databaseUrl)
    .then(() => openDatabase(config.databaseUrl))
    .catch((error: unknown) => {
      throw new StartFault(databaseFault(error, config.databaseFile));
    });
  const auth = createAuth(database, config.authSecret ?? storedSecret(config.databaseFile, "auth-secret"));
  const sealing = createSealing(storedSecret(config.databaseFile, "text-secret"));

  const store = createBoardStore(database);
  const presentations = createPresentationStore(database);
  await Promise.all([store.warmUp(), presentations.load("")]);
  const compaction = new CompactionThread(config.databaseUrl);
  const boardLog = new LogThread(config.databaseUrl);
  // A log that cannot be written yet is no reason not to start: every append is tried again, and people are told.
  const logStarted = boardLog
    .start()
    .catch((error: unknown) => log.error({ err: error }, "the log did not start"));
  const { tally } = metrics;
  const registry = new Registry({
    store: {
      ...store,
      append: (rows) => metrics.timed(() => boardLog.append(rows)),
      compact: (id) => compaction.compact(id),
    },
    presentations,
    sealing,
    log,
    tally,
    boardBytes: config.limits.boardBytes,
  });
  const gateway = new Gateway({ registry, store, auth, log, limits: config.limits, tally });
  metrics.watch({
    boards: () => registry.size,
    clients: () => gateway.size,
    queue: () => registry.committer.queue,
  });

  let ready = false;
  const api = createApi({
    store,
    people: createPersonStore(database),
    presentations,
    sealing,
    registry,
    auth,
    log,
    metrics,
    metricsToken: config.metricsToken,
    ready: () => ready && registry.committer.healthy,
  });
  const answer = getRequestListener(api.fetch);
  const site: { pages?: Pages } = {};

  const { handshakeSeconds, connections } = config.limits;
  // Whoever takes longer for the head of a request is turned away; Node looks after them now and then.
  const headersTimeout = handshakeSeconds * 1_000;
  const patience = { headersTimeout, connectionsCheckingInterval: Math.min(2_000, headersTimeout) };
  const server = createServer(patience, (request, response) => {
    setSecurityHeaders(request.headers, response, dev);
    if (isApi(request) || !site.pages) return void answer(request, response);
    site.pages.handle(request, response).catch((error: unknown) => {
      log.error({ err: error }, "a page failed");
      response.destroy();
    });
  });
  server.maxConnections = connections + SPARE_CONNECTIONS;
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    if (gateway.upgrade(request, socket, head)) return;
    if (site.pages && dev) site.pages.upgrade(request, socket, head);
    else socket.destroy();
  });

  const port = await listen(server, config.port, config.host);
  if (pages) {
    progress("Loading the pages");
    site.pages = await openPages(dev);
  }
  await logStarted;
  ready = true;

  const close = async () => {
    ready = false;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    gateway.close();
    const stored = await within(FLUSH_DEADLINE, registry.close());
    await within(CLOSE_DEADLINE, closed);
    // What is left are requests without end and sockets of the development tools.
    for (const socket of sockets) socket.destroy();
    if (site.pages) await within(CLOSE_DEADLINE, site.pages.close());
    await Promise.all([compaction.close(), boardLog.close()]);
    await database.$disconnect();
    if (!stored) throw new StartFault(UNSAVED);
  };
  return { port, log, close };
}

/**
 * Waits for `work`, but not for ever: what cannot be finished must not keep the process from ending. Answers whether it
 * was.
 */
async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  const deadline = new AbortController();
  const late = wait(milliseconds, false, { signal: deadline.signal });
  const done = await Promise.race([work.then(() => true), late]);
  deadline.abort();
  return done;
}

function databaseFault(error: unknown, file: string): string {
  if (error instanceof NewerDatabase) return error.message;
  const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
  return `The database ${file} cannot be opened: ${reason}. Mend the file, or set DATABASE_URL to another one.`;
}

function isApi(request: IncomingMessage): boolean {
  const path = request.url?.split("?")[0] ?? "/";
  return (
    path === "/healthz" ||
    path === "/readyz" ||
    path === "/metrics" ||
    path === "/api" ||
    path.startsWith("/api/")
  );
}
