// `npm start` and, with --dev, `npm run dev`: from whatever state the folder is in to a running server.
// Nothing newer than `import()` may stand in this file: an old Node has to get as far as being told so.
import { nodeTooOld } from "./lib/node-version.mjs";

const tooOld = nodeTooOld();
if (tooOld) fail(new Error(tooOld));
else import("./lib/prepare.mjs").then(start).catch(fail);

async function start({ root, prepareDependencies, prepareDatabaseClient, prepareBuild }) {
  const dev = process.argv.includes("--dev");
  process.chdir(root);
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  await prepareDependencies();
  await prepareDatabaseClient();
  if (dev) return reloadOnChange();
  await prepareBuild();
  process.env.NODE_ENV = "production";
  const { register } = await import("tsx/esm/api");
  register();
  await import("../server/main.ts");
}

/** Runs the server under a watcher: a change of its own code restarts it, pages are reloaded by Next. */
async function reloadOnChange() {
  const { spawn } = await import("node:child_process");
  const watcher = [
    "node_modules/tsx/dist/cli.mjs",
    "watch",
    "--clear-screen=false",
    "server/main.ts",
    "--dev",
  ];
  const child = spawn(process.execPath, watcher, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code === null ? 1 : code));
}

function fail(error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
