import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const skipped = new Set(["node_modules", ".next", ".git", "generated", "data", "test-results", "cases"]);

/** Every source file of the project, as paths from the root. */
function sources(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [relative(root, path)] : [];
  });
}

/** What a file imports, types included: package names as written, own files as paths from the root. */
function importsOf(file: string, known: ReadonlySet<string>): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(
    /(?:^|[;\n}])\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?["']([^"']+)["']|import\(\s*["']([^"']+)["']/g,
  );
  return [...found].map((match) => resolveImport(file, match[1] ?? match[2] ?? "", known));
}

function resolveImport(from: string, wanted: string, known: ReadonlySet<string>): string {
  if (!wanted.startsWith(".")) return wanted;
  const path = relative(root, resolve(root, dirname(from), wanted));
  const candidates = [path, `${path}.ts`, `${path}.tsx`, join(path, "index.ts"), join(path, "index.tsx")];
  return candidates.find((candidate) => known.has(candidate)) ?? path;
}

const files = sources();
const known = new Set(files);
const imports = new Map(files.map((file) => [file, importsOf(file, known)]));
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.includes("/testing/");

/** Imports of files under `folder` that break a rule, as "file -> import". */
function offenders(folder: string, forbidden: (name: string, file: string) => boolean): string[] {
  return files
    .filter((file) => file.startsWith(folder) && !isTest(file))
    .flatMap((file) =>
      (imports.get(file) ?? []).filter((name) => forbidden(name, file)).map((name) => `${file} -> ${name}`),
    );
}

const isPackage = (name: string) =>
  !known.has(name) && !/^(app|server|packages|scripts|e2e|prisma)\//.test(name);
const only =
  (...allowed: string[]) =>
  (name: string) =>
    isPackage(name) && !allowed.some((entry) => name === entry || name.startsWith(`${entry}/`));

describe("who may import whom", () => {
  it("finds the sources and their imports", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.get("packages/protocol/src/presence.ts")).toContain("packages/protocol/src/limits.ts");
  });

  it("autodiff imports nothing at run time", () => {
    const outside = offenders(
      "packages/autodiff/src",
      (name, file) => isPackage(name) && !file.includes("/cli/"),
    );
    expect(outside).toEqual([]);
  });

  it("board imports yjs, zod, dagre and autodiff", () => {
    expect(
      offenders("packages/board/src", only("yjs", "zod", "@dagrejs/dagre", "@gradboard/autodiff")),
    ).toEqual([]);
  });

  it("protocol imports zod", () => {
    expect(offenders("packages/protocol/src", only("zod"))).toEqual([]);
  });

  it("packages never reach into app or server", () => {
    expect(offenders("packages/", (name) => /^(app|server|scripts|e2e)\//.test(name))).toEqual([]);
  });

  it("app talks to the server over the network only", () => {
    const forbidden = /^(server\/|prisma\/|@prisma\/|@libsql\/|hono|node:|ws$)/;
    expect(offenders("app/", (name) => forbidden.test(name))).toEqual([]);
  });

  it("server never imports React or the app", () => {
    expect(offenders("server/", (name) => /^(react(-dom)?($|\/)|@xyflow\/|app\/)/.test(name))).toEqual([]);
  });

  it("only the canvas knows React Flow", () => {
    expect(
      offenders(
        "app/",
        (name, file) => name.startsWith("@xyflow/") && !file.startsWith("app/_board/canvas/"),
      ),
    ).toEqual([]);
  });

  it("only one module imports the generated database client", () => {
    const importers = offenders(
      "server/",
      (name, file) => /store\/generated/.test(name) && !file.includes("store/generated"),
    );
    expect(importers).toHaveLength(1);
  });

  it("only the board package knows the document's keys", () => {
    const reads = /\.getMap\(\s*["'](?:meta|nodes|comments)["']/;
    const knowing = files.filter(
      (file) =>
        !isTest(file) && !file.startsWith("e2e/") && reads.test(readFileSync(join(root, file), "utf8")),
    );
    expect(knowing.filter((file) => !file.startsWith("packages/board/"))).toEqual([]);
  });

  it("nothing imports e2e or bench", () => {
    const outside = files.filter((file) => !file.startsWith("e2e/") && !file.startsWith("bench/"));
    const reaching = outside.filter((file) =>
      (imports.get(file) ?? []).some((name) => /^(e2e|bench)\//.test(name)),
    );
    expect(reaching).toEqual([]);
  });

  it("no imports run in a circle", () => {
    expect(circles()).toEqual([]);
  });
});

/** Import cycles, type imports included, by depth-first search over own files. */
function circles(): string[] {
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      return;
    }
    state.set(file, "open");
    for (const next of imports.get(file) ?? []) if (known.has(next)) visit(next, [...path, file]);
    state.set(file, "done");
  };
  for (const file of files) visit(file, []);
  return found;
}
