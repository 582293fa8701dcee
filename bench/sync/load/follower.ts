import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { DialectName, Place } from "./dialects";
import { positionsIn } from "./writer";

/** A real, unmodified client of the server that is measured: what it shows is what counts as true. */
export class Follower {
  readonly #doc = new Y.Doc();
  readonly #end: () => void;
  readonly synced: Promise<boolean>;

  private constructor(start: (doc: Y.Doc, synced: () => void) => () => void) {
    let done = (_answer: boolean) => {};
    this.synced = new Promise((resolve) => {
      done = resolve;
    });
    const timer = setTimeout(() => done(false), 20_000);
    this.#end = start(this.#doc, () => {
      clearTimeout(timer);
      done(true);
    });
  }

  static async of(place: Place, dialect: DialectName): Promise<Follower> {
    // ws is a WebSocket but for the types of its events.
    const polyfill = WebSocket as unknown as typeof globalThis.WebSocket;
    if (dialect === "hocuspocus") {
      const { followHocuspocus } = await import("./follow-hocuspocus.mjs");
      return new Follower((doc, synced) => followHocuspocus(place, doc, polyfill, synced));
    }
    return new Follower((doc, synced) => {
      const url = new URL(place.url);
      const at = url.pathname.lastIndexOf("/");
      const provider = new WebsocketProvider(
        url.origin + url.pathname.slice(0, at),
        url.pathname.slice(at + 1),
        doc,
        {
          WebSocketPolyfill: polyfill,
          disableBc: true,
          params: Object.fromEntries([...url.searchParams].filter(([name]) => name === "key")),
        },
      );
      provider.on("sync", (state: boolean) => {
        if (state) synced();
      });
      return () => provider.destroy();
    });
  }

  get positions(): Record<string, unknown> {
    return positionsIn(this.#doc);
  }

  destroy(): void {
    this.#end();
    this.#doc.destroy();
  }
}
