import { createServer, type IncomingMessage } from "node:http";
import { getRequestListener } from "@hono/node-server";
import pino from "pino";
import { createAuth } from "./auth/auth";
import type { Config } from "./config";
import { createApi } from "./http/api";
import { setSecurityHeaders } from "./http/security-headers";
import { listen } from "./listen";
import { openPages, type Pages } from "./pages";
import { StartFault } from "./start-fault";
import { prepareDataFolder, storedSecret } from "./store/data-folder";
import { openDatabase } from "./store/database";
import { migrate, NewerDatabase } from "./store/migrate";

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
  /** Stops taking requests, writes what is not written yet and closes everything. */
  close(): Promise<void>;
};

/** Starts everything on one port; throws a StartFault with a sentence for what an operator can mend. */
export async function startServer({ config, dev, pages, progress }: StartOptions): Promise<RunningServer> {
  const log = pino({ level: config.logLevel, base: null });
  const unwritable = prepareDataFolder(config.databaseFile);
  if (unwritable) throw new StartFault(unwritable);
  progress("Opening the database");
  await migrate(config.databaseUrl).catch((error: unknown) => {
    throw error instanceof NewerDatabase ? new StartFault(error.message) : error;
  });
  const database = await openDatabase(config.databaseUrl);
  const auth = createAuth(database, config.authSecret ?? storedSecret(config.databaseFile));

  let ready = false;
  const api = createApi({ database, auth, log, ready: () => ready });
  const answer = getRequestListener(api.fetch);
  const site: { pages?: Pages } = {};

  const server = createServer((request, response) => {
    setSecurityHeaders(request.headers, response, dev);
    if (isApi(request) || !site.pages) return answer(request, response);
    return site.pages.handle(request, response);
  });
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    if (site.pages && dev) site.pages.upgrade(request, socket, head);
    else socket.destroy();
  });

  const port = await listen(server, config.port, config.host);
  if (pages) {
    progress("Loading the pages");
    site.pages = await openPages(dev);
  }
  ready = true;

  const close = async () => {
    ready = false;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
    await closed;
    await site.pages?.close();
    await database.$disconnect();
  };
  return { port, close };
}

function isApi(request: IncomingMessage): boolean {
  const path = request.url?.split("?")[0] ?? "/";
  return path === "/healthz" || path === "/readyz" || path === "/api" || path.startsWith("/api/");
}
