import type { Client } from "./client";
import type { DialectName } from "./dialects";
import { Follower } from "./follower";
import type { ClassroomJob, ClassroomResult, Said } from "./jobs";
import { type Classroom, newRecord, seat } from "./join";
import { pause } from "./pool";

/** Rooms in which real clients check the documents. */
const CHECKED = 3;

const sum = (clients: readonly Client[], of: (client: Client) => number) =>
  clients.reduce((total, client) => total + of(client), 0);

/** Lessons in many rooms at once. */
export async function classrooms(job: ClassroomJob, say: (said: Said) => void): Promise<ClassroomResult> {
  const record = newRecord();
  const rooms = await seat(job.places, job.dialect, job.people, record);
  const clients = rooms.flatMap((room) => room.clients);
  const checked = rooms.slice(0, CHECKED);
  const followers = await Promise.all(checked.map(({ place }) => Follower.of(place, job.dialect)));
  await Promise.all(followers.map(({ synced }) => synced));
  say({ kind: "joined" });
  const stop = act(clients, job);
  await pause(job.warmUp * 1000);
  const before = {
    bytes: sum(clients, bytesOf),
    messages: sum(clients, messagesOf),
    cpu: process.cpuUsage(),
  };
  record.on = true;
  say({ kind: "measuring" });
  const start = performance.now();
  await pause(job.seconds * 1000);
  const seconds = (performance.now() - start) / 1000;
  record.on = false;
  const { user, system } = process.cpuUsage(before.cpu);
  const per = clients.length * seconds;
  const traffic = {
    bytes: (sum(clients, bytesOf) - before.bytes) / per,
    messages: (sum(clients, messagesOf) - before.messages) / per,
  };
  say({ kind: "measured" });
  stop();
  await quiet(clients);
  const faults = [...missing(rooms), ...(await differences(checked, followers, job.dialect))];
  for (const follower of followers) follower.destroy();
  const open = clients.filter(({ synced }) => synced).length;
  const cpu = (user + system) / 1e6 / seconds;
  return {
    edits: record.edits.summary(),
    presence: record.presence.summary(),
    ...traffic,
    open,
    faults,
    cpu,
  };
}

const bytesOf = ({ socket }: Client) => socket.received;
const messagesOf = ({ socket }: Client) => socket.messages;

/** Has everybody edit and point, each at their own time; answers what ends it. */
function act(clients: readonly Client[], job: ClassroomJob): () => void {
  const now = performance.now();
  const every = { edit: 1000 / job.editsPerSecond, point: 1000 / job.cursorsPerSecond };
  const due = clients.map((client) => ({
    client,
    edit: now + Math.random() * every.edit,
    point: now + Math.random() * every.point,
  }));
  const jitter = (mean: number) => mean * (0.85 + Math.random() * 0.3);
  const timer = setInterval(() => {
    const time = performance.now();
    for (const person of due) {
      if (person.edit <= time) {
        person.client.edit();
        person.edit = Math.max(person.edit + jitter(every.edit), time);
      }
      if (person.point <= time) {
        person.client.point();
        person.point = Math.max(person.point + jitter(every.point), time);
      }
    }
  }, 4);
  return () => clearInterval(timer);
}

/** Waits until nothing arrives any more. */
async function quiet(clients: readonly Client[]): Promise<void> {
  for (let rounds = 0, last = -1; rounds < 40; rounds++) {
    const messages = sum(clients, messagesOf);
    if (messages === last) return;
    last = messages;
    await pause(500);
  }
}

/** Everybody has seen everybody's last edit? */
function missing(rooms: readonly Classroom[]): string[] {
  let pairs = 0;
  for (const { clients } of rooms) {
    const sent = clients.map(({ sent: stamp, writer }) => ({ stamp, author: writer?.author ?? -1 }));
    for (const client of clients) {
      for (const { stamp, author } of sent)
        if (stamp !== null && author !== client.writer?.author && client.seen[author] !== stamp) pairs += 1;
    }
  }
  return pairs > 0 ? [`${pairs} last edits were not seen by somebody`] : [];
}

/** A client that was there all along, one that comes now and the authors agree? */
async function differences(
  rooms: readonly Classroom[],
  followers: readonly Follower[],
  dialect: DialectName,
): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, { place, clients }] of rooms.entries()) {
    const late = await Follower.of(place, dialect);
    if (!(await late.synced)) faults.push(`${place.name}: nobody can come in any more`);
    const { positions } = late;
    late.destroy();
    if (JSON.stringify(followers[index]?.positions) !== JSON.stringify(positions))
      faults.push(`${place.name}: who comes late has another board`);
    const moved = clients.flatMap(({ writer }) => [...(writer?.moved ?? [])]);
    const lost = moved.filter(([id, position]) => JSON.stringify(positions[id]) !== JSON.stringify(position));
    if (lost.length > 0) faults.push(`${place.name}: ${lost.length} nodes are not where they were put`);
  }
  return faults;
}
