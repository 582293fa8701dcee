import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { here } from "./prepare";
import { figure, table } from "./report/table";

const source = join(here, "../../packages/autodiff/src");

/** Takes the operations on whole vectors and matrices out of the table; nothing else names their rules. */
const withoutTensors: Plugin = {
  name: "without tensors",
  setup({ onLoad }) {
    onLoad({ filter: /operations[\\/]tensor-[\w-]+\.ts$/ }, ({ path }) => {
      const names = [...readFileSync(path, "utf8").matchAll(/^export (?:const|function) (\w+)/gm)];
      return { loader: "ts", contents: names.map(([, name]) => `export const ${name} = [];`).join("\n") };
    });
  },
};

const ENGINE = 'export { FlatGraph, kindNumber } from "./tape/flat-graph";';
const PARTS: readonly {
  readonly title: string;
  readonly contents: string;
  readonly goal?: number;
  readonly plugin?: Plugin;
}[] = [
  { title: "engine without tensors", contents: ENGINE, plugin: withoutTensors, goal: 15 },
  { title: "engine", contents: ENGINE, goal: 25 },
  {
    title: "engine, formulas and programs",
    contents: `${ENGINE} export { compile } from "./compile"; export { parse } from "./parse/parse";`,
  },
  { title: "everything", contents: 'export * from "./index";' },
];

/** Sizes of the built package and of the parts somebody may want alone, minified and compressed. */
export async function sizeTable(): Promise<string> {
  const kilobytes = (bytes: number) => figure(bytes / 1000);
  const rows: string[][] = [];
  for (const { title, contents, goal, plugin } of PARTS) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: source, loader: "ts" },
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      write: false,
      ...(plugin === undefined ? {} : { plugins: [plugin] }),
    });
    const bytes = outputFiles[0]?.contents ?? new Uint8Array();
    const compressed = brotliCompressSync(bytes).length;
    const verdict = goal === undefined ? [] : [`<= ${goal}`, compressed <= 1000 * goal ? "met" : "missed"];
    rows.push([
      title,
      kilobytes(bytes.length),
      kilobytes(gzipSync(bytes, { level: 9 }).length),
      kilobytes(compressed),
      ...verdict,
    ]);
  }
  return table([["size, KB", "minified", "gzip", "brotli", "goal", ""], ...rows]);
}
