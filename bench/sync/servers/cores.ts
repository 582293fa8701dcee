import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** Whether processes can be kept on a core of their own here (Linux, two cores or more). */
export const canPin = availableParallelism() > 1 && spawnSync("taskset", ["--version"]).status === 0;

/** The server has the first core to itself, the generator the second. */
export const cores = { server: 0, generator: 1 } as const;

/** A command line that stays on a core. */
export function pinned(core: number, words: readonly string[]): readonly string[] {
  return canPin ? ["taskset", "-c", String(core), ...words] : words;
}
