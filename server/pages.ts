import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { StartFault } from "./start-fault";

export type Pages = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
};

/** Next's handler for the pages; `dev` compiles them on demand and reloads them in the browser. */
export async function openPages(dev: boolean): Promise<Pages> {
  const { default: next } = await import("next");
  // Next adds its own upgrade listener to this server, which never listens: our sockets stay ours.
  const httpServer = new Server();
  const app = next({ dev, dir: join(import.meta.dirname, ".."), httpServer });
  try {
    await app.prepare();
  } catch (error) {
    if (dev || !String(error).includes("production build")) throw error;
    throw new StartFault("The pages are not built yet. Start with `npm start`, which builds them.");
  }
  const handle = app.getRequestHandler();
  return {
    handle: (request, response) => handle(request, response),
    upgrade: (request, socket, head) => {
      // Without a listener (no page was served yet) nobody would ever answer.
      if (!httpServer.emit("upgrade", request, socket, head)) socket.destroy();
    },
    close: () => app.close(),
  };
}
