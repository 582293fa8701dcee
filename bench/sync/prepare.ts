import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;

/** Installs the other servers into this folder if they are not there. Answers whether they can be used. */
export function installPeers(say: (line: string) => void): boolean {
  if (existsSync(join(here, "node_modules/better-sqlite3/build/Release"))) return true;
  say("Installing the other servers into bench/sync ...");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // With their install scripts: SQLite and LevelDB come as native modules.
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
  if (status === 0) return true;
  say("They could not be installed, so they are left out.");
  return false;
}
