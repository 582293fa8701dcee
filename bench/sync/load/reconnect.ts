import { Client } from "./client";
import { dialects, type Place } from "./dialects";
import type { ReconnectJob, ReconnectResult, Said } from "./jobs";
import { type Classroom, newRecord, seat } from "./join";
import { Latencies } from "./latencies";
import { pause } from "./pool";

/** Milliseconds within which everybody comes back, and for which it is watched what that does to others. */
const SPREAD = 1_000;
const AFTERWARDS = 2_000;
/** Milliseconds between the edits of those who stayed. */
const EVERY = 25;

/** What happened in one second. */
class Second {
  readonly arrivals = new Latencies();
  readonly edits = new Latencies();
}

/**
 * Everybody but two in a room of their own is gone at the same moment and comes back within a second. How long until
 * all have the board again, how long does each wait for it, and what do those two notice?
 */
export async function reconnect(job: ReconnectJob, say: (said: Said) => void): Promise<ReconnectResult> {
  const [apart, ...places] = job.places;
  if (!apart) throw new Error("There is no room.");
  const rooms = await seat(places, job.dialect, job.people, newRecord());
  const [pair] = await seat([apart], job.dialect, 2, newRecord());
  say({ kind: "joined" });
  const start = performance.now();
  const seconds: Second[] = [];
  const secondOf = (time: number) => {
    const index = Math.floor((time - start) / 1_000);
    while (seconds.length <= index) seconds.push(new Second());
    return seconds[index] ?? new Second();
  };
  let over = false;
  const watching = watch(
    pair,
    () => over,
    (time, waited) => secondOf(time).edits.add(waited),
  );
  for (const { clients } of rooms) for (const { socket } of clients) socket.drop();
  const back = rooms.flatMap(({ place, clients }) =>
    clients.map(async (_gone, author) => {
      await pause(Math.random() * SPREAD);
      const began = performance.now();
      const there = await comeBack(place, author, job);
      secondOf(began).arrivals.add(performance.now() - began);
      return there;
    }),
  );
  const answers = await Promise.all(back);
  const milliseconds = performance.now() - start;
  await pause(AFTERWARDS);
  over = true;
  await watching;
  const summaries = seconds.map(({ arrivals, edits }) => ({
    arrivals: arrivals.summary(),
    edits: edits.summary(),
  }));
  return { back: answers.filter(Boolean).length, milliseconds, seconds: summaries };
}

async function comeBack(place: Place, author: number, { dialect, people }: ReconnectJob): Promise<boolean> {
  const common = { writer: null, record: newRecord(), watchesPresence: false };
  const client = new Client({ place, dialect: dialects[dialect], author, people, ...common });
  await client.arrived;
  return client.synced;
}

/** One edits and the other one waits for it, again and again. */
async function watch(
  room: Classroom | undefined,
  over: () => boolean,
  seen: (time: number, milliseconds: number) => void,
): Promise<void> {
  const [author, other] = room?.clients ?? [];
  if (!author || !other) throw new Error("Nobody came.");
  while (!over()) {
    const time = performance.now();
    const arrived = new Promise<void>((resolve) => {
      other.onUpdate = resolve;
    });
    author.edit();
    await arrived;
    seen(time, performance.now() - time);
    await pause(EVERY);
  }
}
