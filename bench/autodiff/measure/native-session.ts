import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type BenchGraph, inputSets } from "../graphs/graph";
import { type NativeEngine, sourceOf } from "../native/source";
import { worstError } from "./check";
import { MODES, type Session } from "./engine";

const LETTERS = new Map<string, string>(MODES.map((mode, index) => [mode, "gfsS".charAt(index)]));

/** Is there a C compiler? */
export function hasCompiler(): boolean {
  return spawnSync("gcc", ["--version"]).status === 0;
}

/** Compiles a C engine for a graph and starts it. */
export async function openNative(
  engine: NativeEngine,
  graph: BenchGraph,
  paths: { readonly build: string; readonly sources: string; readonly graph: string },
): Promise<Session> {
  const base = join(paths.build, `${engine.replace(" ", "-")}-${graph.name}`);
  copyFileSync(join(paths.sources, "session.h"), join(paths.build, "session.h"));
  writeFileSync(`${base}.c`, sourceOf(engine, graph));
  const compiled = spawnSync("gcc", ["-O2", "-o", base, `${base}.c`, "-lm"], { encoding: "utf8" });
  if (compiled.status !== 0) throw new Error(`gcc: ${compiled.stderr}`);
  const child = spawn(base, [paths.graph], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (command: string) => {
    child.stdin.write(`${command}\n`);
    const line = await lines.next();
    if (line.done === true) throw new Error("The program ended.");
    return Number(line.value);
  };
  return {
    async build(times) {
      const nanoseconds: number[] = [];
      for (let at = 0; at < times; at++) nanoseconds.push(await ask("b"));
      return { nanoseconds, rested: [], modes: MODES };
    },
    async check() {
      const path = `${base}.out`;
      await ask(`d ${path}`);
      const bytes = new Uint8Array(readFileSync(path));
      const numbers = new Float64Array(bytes.buffer);
      return worstError(graph, inputSets(graph)[0], {
        value: (node) => numbers[node],
        gradientOf: (node) => numbers[graph.count + node],
      });
    },
    measure: (mode, milliseconds) => ask(`${LETTERS.get(mode)} ${milliseconds}`),
    close: () => {
      child.kill("SIGKILL");
    },
  };
}
