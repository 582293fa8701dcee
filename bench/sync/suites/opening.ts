import * as Y from "yjs";
import { history, nodesIn } from "../load/history";
import { Opener } from "../load/opener";
import { pause } from "../load/pool";
import type { Contestant } from "../servers/contestants";
import { RunningServer } from "../servers/running";

export type Opening = {
  readonly nodes: number;
  readonly edits: number;
  /** The board from a server that has just been started, and from one that has it in memory. */
  readonly cold: number;
  readonly warm: number;
  readonly bytes: number;
  /** Bytes of memory that the server holds afterwards. */
  readonly memory: number;
};

/** Milliseconds for a server to store what it got and to tidy up: longer than any of them waits. */
const STORE = 15_000;
const TRIALS = 3;
/** Milliseconds until a server that was just started has nothing to do any more: boards are cold, not the process. */
const SETTLE = 3_000;

/** How long it takes to open a board of so many nodes that was edited so many times. */
export async function opening(contestant: Contestant, nodes: number, edits: number): Promise<Opening> {
  const { board, edits: messages } = history(nodes, edits);
  const first = await RunningServer.start(contestant);
  const [place] = await contestant.places(first.port, 1);
  if (!place) throw new Error("There is no room.");
  const writer = new Opener(place, contestant.dialect);
  await writer.opened;
  for (const [at, update] of [board, ...messages].entries()) {
    writer.update(update);
    if (at % 10 === 9) await pause(60);
  }
  const wanted = Y.mergeUpdates([board, ...messages]).length / 4;
  await complete(() => new Opener(place, contestant.dialect), nodes, wanted);
  writer.drop();
  await pause(STORE);
  const { folder } = await first.stop({ keep: true });

  const runs: Omit<Opening, "nodes" | "edits">[] = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    const server = await RunningServer.start(contestant, folder);
    await pause(SETTLE);
    const here = { ...place, url: place.url.replace(`:${first.port}/`, `:${server.port}/`) };
    const cold = new Opener(here, contestant.dialect);
    const { milliseconds, bytes, update } = await cold.opened;
    if (nodesIn(update) < nodes) throw new Error(`${contestant.name} has lost nodes.`);
    await pause(1_000);
    const again = new Opener(here, contestant.dialect);
    const warm = (await again.opened).milliseconds;
    runs.push({ cold: milliseconds, warm, bytes, memory: server.memory });
    cold.drop();
    again.drop();
    await server.stop({ keep: trial < TRIALS - 1 });
  }
  runs.sort((a, b) => a.cold - b.cold);
  const median = runs[Math.floor(runs.length / 2)];
  if (!median) throw new Error("No run.");
  return { nodes, edits, ...median };
}

/** Waits until somebody who comes gets all of it. */
async function complete(open: () => Opener, nodes: number, bytes: number): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    await pause(1_000);
    const opener = open();
    const { update } = await opener.opened;
    opener.drop();
    if (nodesIn(update) >= nodes && update.length >= bytes) return;
  }
  throw new Error("The board did not arrive.");
}
