// `npm run bench`: every bench there is, one after the other; each folder here with a main.ts is one.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const mains = readdirSync(here)
  .map((folder) => join(here, folder, "main.ts"))
  .filter((path) => existsSync(path));
for (const main of mains) {
  const { status } = spawnSync("tsx", [main, ...process.argv.slice(2)], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
