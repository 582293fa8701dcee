import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

export const here = import.meta.dirname;
export const buildFolder = join(here, "build");

/** Installs the published libraries into this folder if they are not there. Answers whether they can be used. */
export function installPeers(say: (line: string) => void): boolean {
  const wanted: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(here, "package.json"), "utf8"),
  );
  const missing = Object.keys(wanted.dependencies).filter(
    (name) => !existsSync(join(here, "node_modules", name)),
  );
  if (missing.length === 0) return true;
  say(`Installing ${missing.join(", ")} into bench/autodiff …`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const installed = spawnSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: here,
    encoding: "utf8",
  });
  if (installed.status === 0) return true;
  say(
    `They could not be installed, so they are left out: ${installed.stderr.trim().split("\n").at(-1) ?? ""}`,
  );
  return false;
}

/** Bundles the measuring process as a user of the packages would: plain JavaScript, nothing transformed at run time. */
export async function bundleWorkers(): Promise<void> {
  mkdirSync(buildFolder, { recursive: true });
  await build({
    entryPoints: [join(here, "worker-main.ts"), join(here, "network/worker-main.ts")].filter((path) =>
      existsSync(path),
    ),
    outdir: buildFolder,
    outbase: here,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outExtension: { ".js": ".mjs" },
    external: ["@jax-js/jax", "@penrose/*", "@tensorflow/*", "js-pytorch", "mathjs", "rose"],
    logLevel: "warning",
  });
}
