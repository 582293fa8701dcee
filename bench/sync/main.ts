// `npm run bench:sync`: our server beside the published ones, each on one core.
import { checkGenerator } from "./check-generator";
import type { Size } from "./load/history";
import type { ReconnectResult } from "./load/jobs";
import { type Options, readOptions } from "./options";
import { installPeers } from "./prepare";
import type { Findings } from "./report/findings";
import { figure, table } from "./report/table";
import { targetList, targets } from "./report/targets";
import { type Contestant, contestants } from "./servers/contestants";
import { canPin } from "./servers/cores";
import { type Capacity, capacity } from "./suites/capacity";
import { type CrowdedStore, crowdedStore } from "./suites/crowded-store";
import { type Opening, openings } from "./suites/opening";
import { afterSilence, everybodyBack, idleConnections } from "./suites/quiet";

const say = (line: string) => console.log(line);

/** Seconds before measuring: what runs for the first time is compiled meanwhile. */
const WARM_UP = 4;

async function lessons(contestant: Contestant, options: Options): Promise<Capacity> {
  const { quick, seconds, runs } = options;
  const first = options.first ?? (contestant.peer ? 4 : 32);
  const settings = {
    lesson: { warmUp: WARM_UP, seconds },
    first,
    most: 200,
    resolution: quick ? 0.15 : 0.06,
  };
  const found: Capacity[] = [];
  for (let run = 0; run < runs; run++) {
    const start = found[0]?.held?.rooms ?? first;
    found.push(await capacity(contestant, { ...settings, first: start }, say));
  }
  found.sort((a, b) => (a.held?.rooms ?? 0) - (b.held?.rooms ?? 0));
  return found[Math.floor((found.length - 1) / 2)] ?? { contestant, held: null };
}

/** Boards of three sizes with a long history, and one of them with a short one. */
const SIZES: readonly Size[] = [
  { nodes: 200, edits: 100 },
  { nodes: 200, edits: 100_000 },
  { nodes: 2_000, edits: 100_000 },
  { nodes: 20_000, edits: 100_000 },
];

async function openingsOf(contestant: Contestant, quick: boolean): Promise<Opening[]> {
  const found = await openings(contestant, SIZES.slice(0, quick ? 2 : undefined));
  for (const { size, cold, warm, bytes, memory } of found) {
    const figures = `${cold.toFixed(0)} ms cold, ${warm.toFixed(0)} ms warm, ${(bytes / 1024).toFixed(0)} KB`;
    const board = `${size.nodes} nodes after ${size.edits} edits`;
    say(`  ${board}: ${figures}, server ${megabytes(memory)} MB`);
  }
  return found;
}

function sayReturn({ back, milliseconds, seconds }: ReconnectResult): void {
  say(`  ${back} of 1,000 back after ${(milliseconds / 1000).toFixed(1)} s; 99 in 100, second by second:`);
  for (const [second, { arrivals, edits }] of seconds.entries()) {
    const came = `${arrivals.count} came back, each within ${figure(arrivals.p99, " ms")}`;
    say(`    ${second}: ${came}; edits of others took ${figure(edits.p99, " ms")}`);
  }
}

/** Boards in the database: few, and very many. */
const STORES = [10, 10_000] as const;

async function stores(contestant: Contestant): Promise<CrowdedStore[]> {
  const found: CrowdedStore[] = [];
  for (const boards of STORES) {
    const store = await crowdedStore(contestant, boards);
    const memory = `${megabytes(store.before)} MB, then ${megabytes(store.after)} MB`;
    const times = `starts in ${store.start.toFixed(0)} ms, opens one in ${store.cold.toFixed(0)} ms`;
    say(`  ${store.boards} boards in the database: ${times}, ${memory}`);
    found.push(store);
  }
  return found;
}

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);

async function findings(contestant: Contestant, options: Options): Promise<Findings> {
  const { suites, quick } = options;
  const found: Findings = { contestant };
  say(`\n${contestant.name}`);
  if (suites.has("idle")) found.idle = await idleConnections(contestant, quick ? 1_500 : 5_000);
  if (found.idle)
    say(`  ${found.idle.open} idle connections: ${(found.idle.bytesEach / 1024).toFixed(1)} KB each`);
  if (suites.has("silence")) found.silence = await afterSilence(contestant, quick ? 20 : 60);
  if (found.silence) say(`  an edit after silence: ${found.silence.p50.toFixed(1)} ms`);
  if (suites.has("reconnect")) found.reconnect = await everybodyBack(contestant, 1_000, 25);
  if (found.reconnect) sayReturn(found.reconnect);
  if (suites.has("boards") && !contestant.peer) found.stores = await stores(contestant);
  if (suites.has("opening") && contestant.stores) found.openings = await openingsOf(contestant, quick);
  if (suites.has("classrooms")) found.capacity = await lessons(contestant, options);
  return found;
}

async function main(options: Options): Promise<void> {
  if (!canPin) say("Without taskset and two cores the figures are not those of one core.");
  const { servers } = options;
  const asked = contestants.filter(({ key }) => servers?.includes(key) ?? true);
  const peers = options.peers && asked.some(({ peer }) => peer) && installPeers(say);
  const all = asked.filter(({ peer }) => peers || !peer);
  for (const contestant of all) await checkGenerator(contestant, say);
  const found: Findings[] = [];
  for (const contestant of all) found.push(await findings(contestant, options));
  say(`\n${table(found)}\n\n${targetList(targets(found))}`);
}

// Whoever ends the bench early ends its servers, too.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const read = readOptions(process.argv.slice(2));
if (typeof read === "string") {
  say(read);
  process.exitCode = process.argv.includes("--help") ? 0 : 2;
} else await main(read);
