import { generate } from "../load/generate";
import type { Size } from "../load/history";
import type { OpenResult } from "../load/jobs";
import { pause } from "../load/pool";
import type { Contestant } from "../servers/contestants";
import { RunningServer } from "../servers/running";

export type Opening = OpenResult & {
  readonly size: Size;
  /** Bytes of memory that the server holds afterwards. */
  readonly memory: number;
};

/** Milliseconds for a server to store what it got and to tidy up: longer than any of them waits. */
const STORE = 15_000;
/** Trials of which the median counts: a small board comes within the noise of a process that has just been started. */
const TRIALS = 5;
/** Milliseconds until a server that was just started has nothing to do any more: boards are cold, not the process. */
const SETTLE = 3_000;

/**
 * How long it takes to open boards with a history, each on a server that has just been started and on which nobody has
 * opened any. What every server stores is the same, bytes of Yjs and all; who opens is a process on a core of its own.
 */
export async function openings(contestant: Contestant, sizes: readonly Size[]): Promise<Opening[]> {
  const { dialect } = contestant;
  const first = await RunningServer.start(contestant);
  const places = await contestant.places(first.port, sizes.length);
  const boards = [];
  for (const [index, place] of places.entries()) {
    const size = sizes[index];
    if (!size) continue;
    const said = await generate({ kind: "fill", place, dialect, size }, () => undefined);
    if (said.kind !== "fill") throw new Error(said.kind === "failed" ? said.error : said.kind);
    boards.push({ place, size, ...said.result });
  }
  await pause(STORE);
  const { folder } = await first.stop({ keep: true });

  const found: Opening[] = [];
  for (const { place, size, stateVector } of boards) {
    const runs: Opening[] = [];
    for (let trial = 0; trial < TRIALS; trial++) {
      const server = await RunningServer.start(contestant, folder);
      await pause(SETTLE);
      const here = { ...place, url: place.url.replace(`:${first.port}/`, `:${server.port}/`) };
      const said = await generate({ kind: "open", place: here, dialect, size, stateVector }, () => undefined);
      if (said.kind !== "open") throw new Error(said.kind === "failed" ? said.error : said.kind);
      runs.push({ size, memory: server.memory, ...said.result });
      await server.stop({ keep: true });
    }
    runs.sort((a, b) => a.cold - b.cold);
    const median = runs[Math.floor(runs.length / 2)];
    if (median) found.push(median);
  }
  await first.stop();
  return found;
}
