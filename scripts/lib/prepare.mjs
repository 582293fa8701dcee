// The steps between a fresh clone and a running server. Each does nothing when there is nothing to do.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compressAssets } from "./compress-assets.mjs";
import { nodeTooOld } from "./node-version.mjs";

/** The project folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));
const clientStamp = ".prepared.json";
const buildStamp = ".next/gradboard-stamp";
const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

/** Installs the packages that package-lock.json names, unless they are there. */
export async function prepareDependencies() {
  const tooOld = nodeTooOld();
  if (tooOld) throw new Error(tooOld);
  if (dependenciesInstalled()) return;
  say("Installing packages");
  // The shell is what finds npm.cmd on Windows.
  const npm = process.platform === "win32" ? { shell: true } : {};
  await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], npm);
}

/** Generates the database client from prisma/schema.prisma, unless it is up to date. */
export async function prepareDatabaseClient() {
  const wanted = hashOf(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  const stamp = readText(clientStamp);
  if (stamp === wanted && existsSync(join(root, "server/store/generated/client.ts"))) return;
  say("Generating the database client");
  // Prisma would download an engine here that it does not use; any existing program keeps it from doing so.
  const engine = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  await run(process.execPath, ["node_modules/prisma/build/index.js", "generate", "--no-hints"], {
    env: { ...environment, ...engine, CHECKPOINT_DISABLE: "1" },
  });
  writeFileSync(join(root, clientStamp), wanted);
}

/** Builds the pages, unless nothing they are made of has changed. */
export async function prepareBuild() {
  const wanted = hashOf(buildInputs());
  if (readText(buildStamp) === wanted && existsSync(join(root, ".next/BUILD_ID"))) return;
  say("Building the pages (this can take a minute)");
  // A build that is broken off must not pass for the one before it.
  rmSync(join(root, buildStamp), { force: true });
  await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...environment, NODE_ENV: "production" },
  });
  await compressAssets(join(root, ".next/static"));
  mkdirSync(dirname(join(root, buildStamp)), { recursive: true });
  writeFileSync(join(root, buildStamp), wanted);
}

/** npm's own record of what it installed, compared with what package-lock.json asks for. */
function dependenciesInstalled() {
  const record = readText("node_modules/.package-lock.json");
  if (record === null) return false;
  const installed = JSON.parse(record).packages;
  const asked = JSON.parse(readText("package-lock.json") ?? "{}").packages ?? {};
  return Object.entries(asked).every(([path, entry]) => {
    if (!path.startsWith("node_modules/")) return true;
    const found = installed[path];
    // Optional packages are for other systems as often as not.
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && (entry.link === true || existsSync(join(root, path)));
  });
}

function buildInputs() {
  const sources = ["app", "packages", "public"].flatMap((folder) => filesBelow(folder));
  const pages = sources.filter((path) => !/\.test\.tsx?$|\.md$|packages\/autodiff\/cases\//.test(path));
  return ["next.config.js", "package.json", "package-lock.json", ...pages];
}

function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesBelow(path);
    return [path];
  });
}

function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of [...paths].sort()) hash.update(`${path}\0${readText(path) ?? ""}\0`);
  return hash.digest("hex");
}

function readText(path) {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function say(text) {
  console.log(`  ${text} ...`);
}

/** Runs a program quietly; what it printed is shown only when it fails. */
function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      ...options,
    });
    const output = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(output));
      reject(new Error(`That did not work: ${args.join(" ")} (${signal ?? `exit code ${code}`}).`));
    });
  });
}
