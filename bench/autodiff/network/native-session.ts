import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { network, parametersOf } from "../graphs/network";
import type { Session } from "../measure/engine";
import { buildFolder, here } from "../prepare";
import { networkError } from "./check";

/** The network in C. */
export async function openNativeNetwork(): Promise<Session> {
  const program = join(buildFolder, "network-in-c");
  const compiled = spawnSync("gcc", ["-O2", "-o", program, join(here, "network/network.c"), "-lm"], {
    encoding: "utf8",
  });
  if (compiled.status !== 0) throw new Error(`gcc: ${compiled.stderr}`);
  const data = network();
  const child = spawn(program, [], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const line = await lines.next();
    if (line.done === true) throw new Error("The program ended.");
    return line.value;
  };
  const start = performance.now();
  const given = [data.points, data.sizes.length - 1, ...data.sizes, ...data.x.flat(), ...data.y];
  child.stdin.write(`${[...given, ...parametersOf(data).flatMap((list) => [...list])].join(" ")}\n`);
  const [loss = Number.NaN, ...gradients] = (await next()).split(" ").map(Number);
  const nanoseconds = 1e6 * (performance.now() - start);
  return {
    build: async () => ({ nanoseconds: [nanoseconds], rested: [], modes: ["gradient"] }),
    check: async () => networkError(data, loss, gradients),
    async measure(_mode, milliseconds) {
      child.stdin.write(`${milliseconds}\n`);
      return Number(await next());
    },
    close: () => {
      child.kill("SIGKILL");
    },
  };
}
