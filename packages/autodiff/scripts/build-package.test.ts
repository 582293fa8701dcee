import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

  it("[A158] imports nothing but its own files", () => {
    const modules = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".js") && !file.startsWith("cli"),
    );
    expect(modules.length).toBeGreaterThan(100);
    for (const file of modules) {
      const text = readFileSync(join(installed, file), "utf8");
      for (const [, from] of text.matchAll(/^(?:import|export)\b[^"]*?"([^"\n]+)";$|\bimport\("([^"]+)"\)/gm))
        expect(from ?? "./x.js", file).toMatch(/^\.{1,2}\/.*\.js$/);
      expect(text).not.toMatch(/\brequire\s*\(/);
    }
  });

  it("[A158] has a small entry that gets its faster tiers later", () => {
    const program = `
      import { FlatGraph } from "@gradboard/autodiff/core";
      import "@gradboard/autodiff/teaching";
      const graph = new FlatGraph();
      let node = graph.leaf(1);
      for (let at = 0; at < 300; at++) node = graph.append("sin", node);
      graph.target = node;
      graph.rest();
      const before = graph.tier;
      await import("@gradboard/autodiff");
      graph.set(0, 2);
      graph.run();
      console.log(before, graph.tier, graph.gradient(0) > 0);
    `;
    writeFileSync(join(folder, "later.js"), program);
    expect(execFileSync(process.execPath, ["later.js"], { cwd: folder, encoding: "utf8" })).toMatch(
      /^switch (?:wasm|runs) /,
    );
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
    const words = [join(installed, "cli/main.js"), "eval", "x^2", "x=3", "--json"];
    expect(JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })).gradients).toEqual({
      x: 6,
    });
  });
});
