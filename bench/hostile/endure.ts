import { join } from "node:path";
import type { Attack } from "../../server/testing/hostile/attack";
import { type Contestant, ours } from "../sync/servers/contestants";
import { RunningServer } from "../sync/servers/running";
import type { AttackJob, AttackSaid, PairJob, PairOrder, PairSaid } from "./said";
import { Worker } from "./worker";

/** Milliseconds until memory has to be back (rooms that nobody is in stay for a few seconds), and for an attack. */
const SETTLE = 12_000;
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

/** A server that is attacked again and again, while two people go on working on a board that is not. */
export class Arena {
  readonly #server: RunningServer;
  readonly #calm: Worker<PairOrder, PairSaid>;

  private constructor(server: RunningServer, calm: Worker<PairOrder, PairSaid>) {
    this.#server = server;
    this.#calm = calm;
  }

  static async open(): Promise<Arena> {
    const server = await RunningServer.start(collecting);
    const { worker } = await pairOn(server);
    return new Arena(server, worker);
  }

  /** One attack on a board of its own, on which two people work as well. */
  async endure(attack: Attack): Promise<Outcome> {
    const { worker, job, victim } = await pairOn(this.#server);
    const attacker = new Worker<AttackJob, AttackSaid>("attacker.ts");
    const target = {
      url: `${job.url}/${job.board}?key=${job.key}`,
      site: `http://127.0.0.1:${this.#server.port}`,
      victim,
    };
    const run = (size: "small" | "full") => {
      attacker.tell({ name: attack.name, size, ...target });
      return attacker.next(PATIENCE);
    };
    // What runs for the first time is compiled and stays: that is not what is asked for.
    await run("small");
    const before = await this.#weigh();
    const watchers = [this.#calm, worker];
    await Promise.all(watchers.map(report));
    const ends = await run("full");
    const [calm, attacked] = await Promise.all(watchers.map(report));
    attacker.end();
    worker.end();
    const after = await this.#weigh(before);
    const memory = [before, after] as const;
    return {
      attack,
      survived: this.#server.running,
      calm: calm ?? null,
      attacked: attacked ?? null,
      memory,
      ends,
    };
  }

  async close(): Promise<void> {
    this.#calm.end();
    await this.#server.stop();
  }

  /** Memory that is in use; looked at for a while if it is more than it was. */
  async #weigh(before = Number.POSITIVE_INFINITY): Promise<number> {
    const start = performance.now();
    for (;;) {
      this.#server.signal("SIGUSR2");
      await pause(1_000);
      const { memory } = this.#server;
      if (memory <= before * 1.05 || performance.now() - start > SETTLE) return memory;
    }
  }
}

function report(worker: Worker<PairOrder, PairSaid>): Promise<PairSaid | null> {
  worker.tell({ report: true });
  return worker.next(15_000);
}

async function pairOn(server: RunningServer) {
  const job = await place(server.port);
  const worker = new Worker<PairOrder, PairSaid>("pair.ts");
  worker.tell({ watch: job });
  const said = await worker.next(30_000);
  if (!said || !("ready" in said)) throw new Error("Nobody got onto the board.");
  return { job, worker, victim: said.ready };
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
