import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const source = join(root, "src");

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
 * Makes the package as others install it: one ES module, its types, the command line, and a package.json. It imports
 * nothing and can be copied, packed or published as it stands.
 */
export async function buildPackage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shared = { bundle: true, format: "esm", target: "es2022", outdir: folder } as const;
  await build({ ...shared, entryPoints: [join(source, "index.ts")], platform: "neutral" });
  await build({
    ...shared,
    entryPoints: { cli: join(source, "cli/main.ts") },
    platform: "node",
    banner: { js: "#!/usr/bin/env node" },
  });
  writeTypes(join(folder, "types"));
  const { name, version, license }: Record<string, string> = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  const description = {
    name,
    version,
    license,
    type: "module",
    sideEffects: false,
    exports: { ".": { types: "./types/index.d.ts", default: "./index.js" } },
    bin: { autodiff: "./cli.js" },
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(description, null, 2)}\n`);
  writeFileSync(join(folder, "README.md"), readFileSync(join(root, "README.md")));
}

function writeTypes(folder: string): void {
  const compiler = createRequire(import.meta.url).resolve("typescript/package.json");
  const run = join(compiler, "../lib/tsc.js");
  const words = [run, join(source, "index.ts"), "--rootDir", source, "--outDir", folder, ...TYPES];
  execFileSync(process.execPath, words, { cwd: root, stdio: "pipe" });
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".d.ts")) continue;
    const path = join(folder, file);
    writeFileSync(path, withExtensions(readFileSync(path, "utf8")));
  }
}

/** Node's own way of resolving modules wants whole file names. */
function withExtensions(text: string): string {
  return text.replace(/((?:from|import\()\s*["'])(\.{1,2}\/[^"']+?)(?:\.js)?(["'])/g, "$1$2.js$3");
}
