import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { compressAssets } from "./compress-assets.mjs";

it("puts both compressed forms beside what is worth it, and says the same", async () => {
  const folder = await mkdtemp(join(tmpdir(), "gradboard-assets-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const script = "export const rule = 'chain';\n".repeat(100);
  await mkdir(join(folder, "chunks"));
  await writeFile(join(folder, "chunks/long.js"), script);
  await writeFile(join(folder, "chunks/short.js"), "export {};");
  await writeFile(join(folder, "font.woff2"), Buffer.alloc(5000));

  await compressAssets(folder);

  const files = await readdir(join(folder, "chunks"));
  expect(files.sort()).toEqual(["long.js", "long.js.br", "long.js.gz", "short.js"]);
  const form = (ending: string) => readFile(join(folder, `chunks/long.js.${ending}`));
  expect(brotliDecompressSync(await form("br")).toString()).toBe(script);
  expect(gunzipSync(await form("gz")).toString()).toBe(script);
  expect((await readdir(folder)).sort()).toEqual(["chunks", "font.woff2"]);
});
