import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPackage } from "./build-package";

const folder = mkdtempSync(join(tmpdir(), "autodiff-package-"));
const installed = join(folder, "node_modules/@gradboard/autodiff");

/** The first program of the README, as somebody pastes it. */
function firstProgram(): string {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  return /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
}

describe("the built package", () => {
  beforeAll(async () => {
    mkdirSync(installed, { recursive: true });
    await buildPackage(installed);
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("[A158] imports nothing", () => {
    const text = readFileSync(join(installed, "index.js"), "utf8");
    expect(text.match(/^\s*import\b.*|\bimport\s*\(|\brequire\s*\(/gm)).toBeNull();
    expect(text).toContain("export {");
  });

  it("[A158] runs the README's first program in plain Node, types and all", () => {
    writeFileSync(join(folder, "first.js"), firstProgram());
    expect(execFileSync(process.execPath, ["first.js"], { cwd: folder, encoding: "utf8" })).toBe("25 40\n");
    writeFileSync(join(folder, "first.ts"), firstProgram());
    const compiler = join(createRequire(import.meta.url).resolve("typescript/package.json"), "../lib/tsc.js");
    const words = [
      "first.ts",
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2022",
      "--types",
      "",
    ];
    expect(execFileSync(process.execPath, [compiler, ...words], { cwd: folder, encoding: "utf8" })).toBe("");
  }, 60_000);

  it("[A158] brings the command line", () => {
    const words = [join(installed, "cli.js"), "eval", "x^2", "x=3", "--json"];
    expect(JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })).gradients).toEqual({
      x: 6,
    });
  });
});
