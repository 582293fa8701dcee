import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const source = join(root, "src");

type Description = Readonly<Record<"name" | "version" | "license", string>> & {
  /** Entries and the modules behind them. */
  readonly exports: Readonly<Record<string, string>>;
};
const OWN: Description = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The compiler's own options here: types for anybody, with whatever way of resolving modules. */
const TYPES = [
  ...[
    "--ignoreConfig",
    "--declaration",
    "--emitDeclarationOnly",
    "--strict",
    "--skipLibCheck",
    "--target",
    "es2022",
  ],
  ...["--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2023,dom", "--types", ""],
];

/**
 * Makes the package as others install it: ES modules, one for one, so that others' builds can leave out what they do
 * not use; their types, the command line, and a package.json. It imports nothing but its own files and can be copied,
 * packed or published as it stands.
 */
export async function buildPackage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const modules = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(isShipped);
  await build({
    entryPoints: modules.map((file) => join(source, file)),
    outbase: source,
    outdir: folder,
    format: "esm",
    target: "es2022",
  });
  writeTypes(join(folder, "types"));
  addExtensions(folder);
  const program = join(folder, "cli/main.js");
  writeFileSync(program, `#!/usr/bin/env node\n${readFileSync(program, "utf8")}`);
  const { name, version, license } = OWN;
  const description = {
    name,
    version,
    license,
    type: "module",
    sideEffects: ["./index.js", "./tape/faster-at-once.js", "./cli/main.js"],
    exports: Object.fromEntries(
      Object.entries(OWN.exports).map(([entry, file]) => {
        const built = (at: string, end: string) => file.replace("./src", at).replace(/\.ts$/, end);
        return [entry, { types: built("./types", ".d.ts"), default: built(".", ".js") }];
      }),
    ),
    bin: { autodiff: "./cli/main.js" },
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(description, null, 2)}\n`);
  writeFileSync(join(folder, "README.md"), readFileSync(join(root, "README.md")));
}

function writeTypes(folder: string): void {
  const compiler = createRequire(import.meta.url).resolve("typescript/package.json");
  const run = join(compiler, "../lib/tsc.js");
  const words = [run, ...Object.values(OWN.exports), "--rootDir", source, "--outDir", folder, ...TYPES];
  execFileSync(process.execPath, words, { cwd: root, stdio: "pipe" });
}

/** Modules of the package itself: no tests and nothing made for them. */
function isShipped(file: string): boolean {
  return /\.ts$/.test(file) && !/\.test\.ts$|^testing[\\/]/.test(file);
}

/** Node's own way of resolving modules wants whole file names. */
function addExtensions(folder: string): void {
  const imported = /((?:from|import|import\()\s*["'])(\.{1,2}\/[^"']+?)(?:\.js)?(["'])/g;
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(?:js|d\.ts)$/.test(file)) continue;
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replace(imported, "$1$2.js$3"));
  }
}
