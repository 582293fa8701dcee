import { generate } from "../load/generate";
import { pause } from "../load/pool";
import type { Contestant } from "../servers/contestants";
import { copyBoard } from "../servers/copies";
import { RunningServer } from "../servers/running";

/** A server with so many boards in its database. */
export type CrowdedStore = {
  readonly boards: number;
  /** Milliseconds from the start of its process until it takes connections, and to open a board, cold. */
  readonly start: number;
  readonly cold: number;
  /** Bytes of memory when nobody has been there, and when one board was opened. */
  readonly before: number;
  readonly after: number;
};

const SETTLE = 3_000;
const NO_EDITS = { nodes: 0, edits: 0 } as const;
/** The state vector of a board of which nothing is asked. */
const NOTHING = "AA==";

/** What it costs to have many boards that nobody is on. */
export async function crowdedStore(contestant: Contestant, boards: number): Promise<CrowdedStore> {
  const { dialect } = contestant;
  const first = await RunningServer.start(contestant);
  const [made] = await contestant.places(first.port, 1);
  const { folder } = await first.stop({ keep: true });
  if (!made) throw new Error("There is no board.");
  await copyBoard(folder, made.name, boards - 1);
  const server = await RunningServer.start(contestant, folder);
  try {
    await pause(SETTLE);
    const before = server.memory;
    const place = { ...made, url: made.url.replace(`:${first.port}/`, `:${server.port}/`) };
    const job = { kind: "open", place, dialect, size: NO_EDITS, stateVector: NOTHING } as const;
    const said = await generate(job, () => undefined);
    if (said.kind !== "open") throw new Error(said.kind === "failed" ? said.error : said.kind);
    return { boards, start: server.started, cold: said.result.cold, before, after: server.memory };
  } finally {
    await server.stop();
  }
}
