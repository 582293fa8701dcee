import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import sirv from "sirv";
import { StartFault } from "./start-fault";

export type Pages = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
};

const root = join(import.meta.dirname, "..");
/** Where pages find what was built for them; names change with the content. */
const ASSETS = "/_next/static";
/** In seconds. */
const YEAR = 31_536_000;

/** Next's handler for the pages; `dev` compiles them on demand and reloads them in the browser. */
export async function openPages(dev: boolean): Promise<Pages> {
  const { default: next } = await import("next");
  // Next adds its own upgrade listener to this server, which never listens: our sockets stay ours.
  const httpServer = new Server();
  const app = next({ dev, dir: root, httpServer });
  try {
    await app.prepare();
  } catch (error) {
    if (dev || !String(error).includes("production build")) throw error;
    throw new StartFault("The pages are not built yet. Start with `npm start`, which builds them.");
  }
  const handle = app.getRequestHandler();
  const assets = dev ? null : builtAssets();
  return {
    handle: async (request, response) => {
      if (assets?.(request, response)) return;
      request.url = withoutKey(request.url ?? "/");
      await handle(request, response);
    },
    upgrade: (request, socket, head) => {
      // Without a listener (no page was served yet) nobody would ever answer.
      if (!httpServer.emit("upgrade", request, socket, head)) socket.destroy();
    },
    close: () => app.close(),
  };
}

/**
 * The address of a page without the key of a link: Next writes the address into the page, where others could read it.
 * The browser has it still, and the page takes it from there.
 */
export function withoutKey(url: string): string {
  const [path = "", query] = url.split("?", 2);
  if (query === undefined) return url;
  const rest = query.split("&").filter((each) => !/^key(=|$)/.test(each));
  return rest.length === 0 ? path : `${path}?${rest.join("&")}`;
}

/** Answers with a file that was compressed when the pages were built (Next would compress it again for every visitor); false if it is none. */
function builtAssets(): (request: IncomingMessage, response: ServerResponse) => boolean {
  const serve = sirv(join(root, ".next/static"), { brotli: true, gzip: true, immutable: true, maxAge: YEAR });
  return (request, response) => {
    const { url = "" } = request;
    if (!url.startsWith(`${ASSETS}/`)) return false;
    let found = true;
    request.url = url.slice(ASSETS.length);
    // It knows all files from the start, so it says at once that there is none.
    serve(request, response, () => {
      found = false;
    });
    request.url = url;
    return found;
  };
}
