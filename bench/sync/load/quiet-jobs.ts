import { Client } from "./client";
import { dialects } from "./dialects";
import type { IdleJob, IdleResult, Said, SilenceJob, SilenceResult } from "./jobs";
import { newRecord, seat } from "./join";
import { pause, pool } from "./pool";

/** Many sockets that have the board and say nothing; they stay for a while so that they can be weighed. */
export async function idle(job: IdleJob, say: (said: Said) => void): Promise<IdleResult> {
  const dialect = dialects[job.dialect];
  const record = newRecord();
  await seat(job.places, job.dialect, 1, record);
  await pause(1_000);
  say({ kind: "joined" });
  const clients: Client[] = [];
  const seats = Array.from({ length: job.connections }, (_, index) => job.places[index % job.places.length]);
  await pool(seats, 40, async (place) => {
    if (!place) return;
    const quiet = { author: 0, people: 1, writer: null, watchesPresence: false };
    const client = new Client({ place, dialect, record, ...quiet });
    clients.push(client);
    await client.arrived;
  });
  say({ kind: "measuring" });
  await pause(8_000);
  say({ kind: "measured" });
  return { open: clients.filter(({ synced }) => synced).length };
}

/** How long a single edit takes to one other person when nothing else happens. */
export async function silence(job: SilenceJob): Promise<SilenceResult> {
  const record = newRecord();
  const [room] = await seat([job.place], job.dialect, 2, record);
  const [author, other] = room?.clients ?? [];
  if (!author || !other) throw new Error("Nobody came.");
  record.on = true;
  for (let edit = 0; edit < job.edits; edit++) {
    await pause(300 + Math.random() * 50);
    const seen = new Promise<void>((resolve) => {
      other.onUpdate = resolve;
    });
    author.edit();
    await seen;
  }
  return { edits: record.edits.summary() };
}
