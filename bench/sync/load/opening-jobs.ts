import * as Y from "yjs";
import { history, nodesIn } from "./history";
import type { FillJob, FillResult, OpenJob, OpenResult } from "./jobs";
import { Opener } from "./opener";
import { pause } from "./pool";

/** Messages after which a writer waits for the server, and for how many milliseconds. */
const PACE = { messages: 10, pause: 60 } as const;
/** Milliseconds between the first that opens a board and the second. */
const BETWEEN = 1_500;

/** Writes a board and its history, and waits until somebody who comes gets all of it. */
export async function fill({ place, dialect, size }: FillJob): Promise<FillResult> {
  const { board, edits } = history(size);
  const writer = new Opener(place, dialect);
  await writer.synced;
  for (const [at, update] of [board, ...edits].entries()) {
    writer.update(update);
    if (at % PACE.messages === 0) await pause(PACE.pause);
  }
  const stateVector = Y.encodeStateVectorFromUpdate(Y.mergeUpdates([board, ...edits]));
  const reader = new Opener(place, dialect);
  await reader.holding(stateVector);
  reader.drop();
  writer.drop();
  return { stateVector: Buffer.from(stateVector).toString("base64") };
}

/** Opens a board twice: when nobody has yet, and again. */
export async function open({ place, dialect, size, stateVector }: OpenJob): Promise<OpenResult> {
  const wanted = Buffer.from(stateVector, "base64");
  const first = new Opener(place, dialect);
  await first.synced;
  await pause(BETWEEN);
  const second = new Opener(place, dialect);
  const [cold, warm] = [await first.holding(wanted), await second.holding(wanted)];
  if (nodesIn(cold.update) < size.nodes) throw new Error("There are nodes missing.");
  first.drop();
  second.drop();
  return { cold: cold.milliseconds, warm: warm.milliseconds, bytes: cold.bytes };
}
