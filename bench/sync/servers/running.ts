import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pause } from "../load/pool";
import type { Contestant } from "./contestants";
import { cores, pinned } from "./cores";

/** A server process on its own core, its data in a folder that goes with it. */
export class RunningServer {
  readonly port: number;
  /** Milliseconds until it took connections. */
  started = Number.NaN;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(port: number, child: ChildProcess, folder: string) {
    this.port = port;
    this.#child = child;
    this.#folder = folder;
  }

  /** `folder`: with the data of an earlier run. */
  static async start(
    contestant: Contestant,
    folder = mkdtempSync(join(tmpdir(), "gradboard-bench-")),
  ): Promise<RunningServer> {
    const port = await freePort();
    const { words, cwd, env } = contestant.start(folder);
    const [command = "", ...rest] = pinned(cores.server, [process.execPath, ...words]);
    const settings: Record<string, string | undefined> = {
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      ...env,
    };
    const start = performance.now();
    const child: ChildProcess = spawn(command, rest, {
      cwd,
      env: { ...process.env, ...settings },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const end = () => child.kill("SIGKILL");
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
    const server = new RunningServer(port, child, folder);
    for (let attempt = 0; attempt < 600; attempt++) {
      if (await answers(port)) {
        server.started = performance.now() - start;
        await pause(500);
        return server;
      }
      if (child.exitCode !== null) break;
      await pause(50);
    }
    await server.stop();
    throw new Error(`${contestant.name} did not start.`);
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Seconds of processor time so far. */
  get cpu(): number {
    const stat = readFileSync(`/proc/${this.#child.pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }

  /** Bytes of memory that it holds. */
  get memory(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  }

  /** Tells it something that it listens for. */
  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** With `keep` it may end in order, and its data stays. */
  async stop({ keep = false } = {}): Promise<{ readonly folder: string }> {
    if (this.running) {
      const exit = once(this.#child, "exit");
      this.#child.kill(keep ? "SIGTERM" : "SIGKILL");
      await exit;
    }
    if (!keep) rmSync(this.#folder, { recursive: true, force: true });
    return { folder: this.#folder };
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
