import { spawnSync } from "node:child_process";

/** The server has the first core to itself, the generator the second. */
export const cores = { server: 0, generator: 1 } as const;

/** Whether processes can be kept on a core of their own here (Linux, two cores or more), also if this one is kept on one. */
export const canPin = Object.values(cores).every(
  (core) => spawnSync("taskset", ["-c", String(core), "true"]).status === 0,
);

/** A command line that stays on a core. */
export function pinned(core: number, words: readonly string[]): readonly string[] {
  return canPin ? ["taskset", "-c", String(core), ...words] : words;
}
