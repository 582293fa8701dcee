import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { cores, pinned } from "../servers/cores";
import type { Job, Said } from "./jobs";

/** Has a generator do a job on its own core; `heard` is told what it says on the way. */
export async function generate(job: Job, heard: (said: Said) => void): Promise<Said> {
  const script = join(import.meta.dirname, "generator.ts");
  const words = [
    process.execPath,
    "--max-semi-space-size=64",
    "--max-old-space-size=4096",
    "--import",
    "tsx",
    script,
  ];
  const [command = "", ...rest] = pinned(cores.generator, words);
  const child: ChildProcess = spawn(command, rest, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  let last: Said = { kind: "failed", error: "The load generator ended early." };
  child.on("message", (said: Said) => {
    last = said;
    heard(said);
  });
  const over = once(child, "exit");
  child.send(job);
  await over;
  return last;
}
