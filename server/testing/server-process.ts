import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CreatedBoard } from "@gradboard/protocol";

const root = join(import.meta.dirname, "../..");

export type Exit = { readonly code: number | null; readonly output: string };

/** A server process of its own, without pages: a free port, a database in a folder that goes with it. */
export class ServerProcess {
  readonly folder: string;
  readonly #environment: Record<string, string>;
  #child: ChildProcess | null = null;
  #output = "";
  port = 0;

  constructor(environment: Record<string, string> = {}) {
    this.folder = mkdtempSync(join(tmpdir(), "gradboard-test-"));
    this.#environment = {
      HOST: "127.0.0.1",
      PORT: "0",
      DATABASE_URL: `file:${join(this.folder, "gradboard.db")}`,
      LOG_LEVEL: "error",
      ...environment,
    };
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get syncUrl(): string {
    return `ws://127.0.0.1:${this.port}/sync`;
  }

  /** Starts it, again on the same port if it ran before, and waits until it is ready. */
  async start(): Promise<this> {
    const child = this.#spawn();
    const ready = new Promise<void>((resolve, reject) => {
      child.stdout?.on("data", () => {
        const address = /http:\/\/127\.0\.0\.1:(\d+)/.exec(this.#output);
        if (!address) return;
        this.port = Number(address[1]);
        resolve();
      });
      child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${this.#output}`)));
    });
    await ready;
    return this;
  }

  /** Starts it when it is not expected to run, and waits for its end. */
  async startInVain(): Promise<Exit> {
    const child = this.#spawn();
    await once(child, "close");
    return { code: child.exitCode, output: this.#output };
  }

  /** Sends a signal and waits for the end; answers what the process said and its exit code. */
  async stop(signal: "SIGTERM" | "SIGINT" | "SIGKILL" = "SIGTERM"): Promise<Exit> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null)
      return { code: null, output: this.#output };
    const closed = once(child, "close");
    child.kill(signal);
    await closed;
    return { code: child.exitCode, output: this.#output };
  }

  /** Is the process there? */
  get running(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async dispose(): Promise<void> {
    await this.stop("SIGKILL");
    rmSync(this.folder, { recursive: true, force: true });
  }

  fetch(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${this.url}${path}`, init);
  }

  /** Makes a board over HTTP. */
  async board(
    request: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<CreatedBoard> {
    const answer = await this.fetch("/api/v1/boards", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(request),
    });
    if (answer.status !== 201) throw new Error(await answer.text());
    return (await answer.json()) as CreatedBoard;
  }

  /** A visitor's session cookie. */
  async signIn(): Promise<string> {
    const answer = await this.fetch("/api/auth/sign-in/anonymous", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
    if (!cookie) throw new Error(await answer.text());
    return cookie;
  }

  #spawn(): ChildProcess {
    this.#output = "";
    const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts", "--no-pages"], {
      cwd: root,
      env: { ...process.env, ...this.#environment, ...(this.port ? { PORT: String(this.port) } : {}) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout?.on("data", (chunk) => {
      this.#output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      this.#output += chunk;
    });
    this.#child = child;
    return child;
  }
}
