import { join } from "node:path";
import type { DialectName, Place } from "../load/dialects";

const here = join(import.meta.dirname, "..");
const root = join(here, "../..");

/** How a server is started: the words after `node`, and its settings. */
export type Start = {
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Record<string, string>;
};

export type Contestant = {
  /** For the command line. */
  readonly key: string;
  readonly name: string;
  readonly dialect: DialectName;
  readonly peer: boolean;
  /** Whether it keeps boards on disk. */
  readonly stores: boolean;
  start(folder: string): Start;
  /** Rooms that nobody has been to. */
  places(port: number, count: number): Promise<readonly Place[]>;
};

const named = (path: (name: string) => string) => async (port: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const name = `room-${index}-${Math.random().toString(36).slice(2)}`;
    return { name, url: `ws://127.0.0.1:${port}${path(name)}` };
  });

const gradboard = (key: string, name: string, dialect: DialectName, query: string): Contestant => ({
  key,
  name,
  dialect,
  peer: false,
  stores: true,
  start: (folder) => ({
    words: ["--max-semi-space-size=32", "--import", "tsx", "server/main.ts", "--no-pages"],
    cwd: root,
    // One client brings what a class made in weeks.
    env: {
      DATABASE_URL: `file:${join(folder, "gradboard.db")}`,
      LOG_LEVEL: "error",
      LIMIT_WORK_BURST: "600000",
    },
  }),
  places: async (port, count) => {
    const places: Place[] = [];
    for (let index = 0; index < count; index++) {
      const made = await fetch(`http://127.0.0.1:${port}/api/v1/boards`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
      });
      const board: { id: string; keys: { edit: string } } = await made.json();
      const url = `ws://127.0.0.1:${port}/sync/${board.id}?key=${board.keys.edit}${query}`;
      places.push({ name: board.id, url });
    }
    return places;
  },
});

/** Ours twice: with its own pages, and with the clients that y-websocket's server has. */
export const ours = gradboard("gradboard", "gradboard", "page", "&saved=1&presence=brief&compact=1");
export const oursPlain = gradboard("plain", "gradboard, y-websocket's client", "y-websocket on a board", "");

export const yWebsocket: Contestant = {
  key: "y-websocket",
  name: "y-websocket's server",
  dialect: "y-websocket",
  peer: true,
  stores: false,
  start: () => ({ words: ["node_modules/@y/websocket-server/src/server.js"], cwd: here, env: {} }),
  places: named((name) => `/${name}`),
};

export const hocuspocus: Contestant = {
  key: "hocuspocus",
  name: "Hocuspocus with SQLite",
  dialect: "hocuspocus",
  peer: true,
  stores: true,
  start: (folder) => ({
    words: ["servers/hocuspocus.mjs"],
    cwd: here,
    env: { DATABASE: join(folder, "hocuspocus.sqlite") },
  }),
  places: named(() => "/"),
};

export const yCrossws: Contestant = {
  key: "y-crossws",
  name: "y-crossws",
  dialect: "y-websocket",
  peer: true,
  stores: false,
  start: () => ({ words: ["servers/y-crossws.mjs"], cwd: here, env: {} }),
  places: named((name) => `/${name}`),
};

export const contestants: readonly Contestant[] = [ours, oursPlain, yWebsocket, hocuspocus, yCrossws];
