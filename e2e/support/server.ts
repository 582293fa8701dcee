import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real server process on a free port with a database of its own. */
export type TestServer = {
  readonly url: string;
  readonly port: number;
  /** Path of its database. */
  readonly database: string;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and database. */
  restart(): Promise<void>;
  /** Ends it and removes its folder. */
  dispose(): Promise<void>;
};

/** `settings`: environment variables beside the usual ones. */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "gradboard-e2e-"));
  const url = `http://127.0.0.1:${port}`;
  const database = join(folder, "gradboard.db");
  let child: ChildProcess | undefined;

  const start = async () => {
    child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        HOST: "0.0.0.0",
        DATABASE_URL: `file:${database}`,
        LOG_LEVEL: "error",
        ...settings,
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    await ready(url, child);
  };
  const stop = async (signal: "SIGKILL" | "SIGTERM") => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill(signal);
    await ended;
  };

  await start();
  return {
    url,
    port,
    database,
    kill: () => stop("SIGKILL"),
    restart: start,
    dispose: async () => {
      await stop("SIGTERM");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with code ${child.exitCode} before it was ready.`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server was not ready after 60 s.");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
