import { join } from "node:path";
import type { Attack } from "../../server/testing/hostile/attack";
import { type Contestant, ours } from "../sync/servers/contestants";
import { RunningServer } from "../sync/servers/running";
import type { AttackJob, AttackSaid, PairJob, PairOrder, PairSaid } from "./said";
import { Worker } from "./worker";

/** Milliseconds until rooms that nobody is in have left memory, and until the slowest attack has to be over. */
const SETTLE = 7_000;
const PATIENCE = 150_000;

export type Outcome = {
  readonly attack: Attack;
  readonly survived: boolean;
  /** Milliseconds from an edit to the other screen: on another board and on the attacked one. */
  readonly calm: PairSaid | null;
  readonly attacked: PairSaid | null;
  /** Bytes before and after. */
  readonly memory: readonly [number, number];
  readonly ends: AttackSaid | null;
};

const collecting: Contestant = {
  ...ours,
  start: (folder) => {
    const { words, ...rest } = ours.start(folder);
    const hook = join(import.meta.dirname, "collect-on-signal.mjs");
    return { words: ["--expose-gc", "--import", hook, ...words], ...rest };
  },
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One attack on a fresh server, with two people on the attacked board and two on another. */
export async function endure(attack: Attack): Promise<Outcome> {
  const server = await RunningServer.start(collecting);
  const site = `http://127.0.0.1:${server.port}`;
  const pairs = [pairOf(await place(server.port)), pairOf(await place(server.port))] as const;
  const attacker = new Worker<AttackJob, AttackSaid>("attacker.ts");
  try {
    const [, victim] = await Promise.all(pairs.map(({ worker }) => worker.next(20_000)));
    const { url, board, key } = pairs[1].job;
    const target = {
      url: `${url}/${board}?key=${key}`,
      site,
      victim: victim && "ready" in victim ? victim.ready : 0,
    };
    // What runs for the first time is compiled and stays: that is not what is asked for.
    const sizes = ["small", "full"] as const;
    let before = 0;
    let ends: AttackSaid | null = null;
    for (const size of sizes) {
      before = await weigh(server);
      attacker.tell({ name: attack.name, size, ...target });
      ends = await attacker.next(PATIENCE);
    }
    const after = await weigh(server);
    const [calm, attacked] = await Promise.all(
      pairs.map(({ worker }) => {
        worker.tell({ report: true });
        return worker.next(15_000);
      }),
    );
    return {
      attack,
      survived: server.running,
      calm: calm ?? null,
      attacked: attacked ?? null,
      memory: [before, after],
      ends,
    };
  } finally {
    attacker.end();
    for (const { worker } of pairs) worker.end();
    await server.stop();
  }
}

async function place(port: number): Promise<PairJob> {
  const [found] = await ours.places(port, 1);
  const address = new URL(found?.url ?? "");
  return {
    url: `${address.origin}/sync`,
    board: address.pathname.split("/").at(-1) ?? "",
    key: address.searchParams.get("key") ?? "",
  };
}

function pairOf(job: PairJob) {
  const worker = new Worker<PairOrder, PairSaid>("pair.ts");
  worker.tell({ watch: job });
  return { job, worker };
}

async function weigh(server: RunningServer): Promise<number> {
  await pause(SETTLE);
  server.signal("SIGUSR2");
  await pause(1_000);
  return server.memory;
}
