import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build, type Metafile, type Plugin } from "esbuild";
import { buildPackage } from "../../packages/autodiff/scripts/build-package";
import { figure, table } from "./report/table";

type Part = {
  readonly title: string;
  readonly names: string;
  readonly entry: "index" | "core";
  readonly tensors: boolean;
  readonly goal?: number;
};

const [PAGE, ENGINE] = ["parse, compile", "FlatGraph, kindNumber"];
const PARTS: readonly Part[] = [
  { title: "graphs without tensors", names: ENGINE, entry: "core", tensors: false, goal: 15 },
  { title: "graphs", names: ENGINE, entry: "core", tensors: true, goal: 25 },
  { title: "formulas, no tensors", names: PAGE, entry: "core", tensors: false, goal: 15 },
  { title: "formulas", names: PAGE, entry: "core", tensors: true, goal: 25 },
  { title: "formulas, all at once", names: PAGE, entry: "index", tensors: true },
  { title: "everything", names: "*", entry: "index", tensors: true },
];

const WHAT = [
  "What a page downloads of the built package before its first gradient: `graphs` is FlatGraph, `formulas` is parse and",
  "compile, from the entry /core; `all at once` and `everything` are from the main entry. Bundled as the page's own build",
  "would: unused modules left out, minified, compressed (gzip 9, brotli 11). `later`: the faster tiers, which /core sends",
  "for when a graph rests. Without tensors: the records of vectors and matrices taken out of the table.",
];

/** Takes the operations on whole vectors and matrices out of the table; nothing else names their rules. */
const withoutTensors: Plugin = {
  name: "without tensors",
  setup({ onLoad }) {
    onLoad({ filter: /operations[\\/]tensor-[\w-]+\.js$/ }, ({ path }) => {
      const names = [...readFileSync(path, "utf8").matchAll(/^(?:export )?(?:const|function) (tensor\w+)/gm)];
      return { contents: names.map(([, name]) => `export const ${name} = [];`).join("\n") };
    });
  },
};

/** Sizes of the built package and of the parts somebody may want alone, minified and compressed. */
export async function sizeTable(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "autodiff-size-"));
  try {
    await buildPackage(folder);
    const rows: string[][] = [];
    for (const part of PARTS) rows.push(await row(part, folder));
    const head = ["size, KB", "minified", "gzip", "brotli", "later, brotli", "goal", ""];
    return `${WHAT.join("\n")}\n\n${table([head, ...rows])}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function row({ title, names, entry, tensors, goal }: Part, folder: string): Promise<string[]> {
  const what = names === "*" ? "*" : `{ ${names} }`;
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export ${what} from "./${entry}.js";`, resolveDir: folder, loader: "js" },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    outdir: join(folder, "out"),
    write: false,
    metafile: true,
    plugins: tensors ? [] : [withoutTensors],
  });
  const first = atFirst(metafile);
  const [now, later] = [true, false].map((isFirst) =>
    outputFiles.filter(({ path }) => first.has(basename(path)) === isFirst).map(({ contents }) => contents),
  );
  const total = (size: (bytes: Uint8Array) => number, files: Uint8Array[] = []) =>
    files.reduce((sum, bytes) => sum + size(bytes), 0);
  const brotli = (bytes: Uint8Array) => brotliCompressSync(bytes).length;
  const compressed = total(brotli, now);
  return [
    title,
    figure(total((bytes) => bytes.length, now) / 1000),
    figure(total((bytes) => gzipSync(bytes, { level: 9 }).length, now) / 1000),
    figure(compressed / 1000),
    entry === "index" ? "" : figure(total(brotli, later) / 1000),
    ...(goal === undefined ? [] : [`<= ${goal}`, compressed <= 1000 * goal ? "met" : "missed"]),
  ];
}

/** The files that are there before anything runs: the entry, and what it imports other than on demand. */
function atFirst({ outputs }: Metafile): Set<string> {
  const files = new Map(Object.entries(outputs));
  const entries = [...files].filter(([, { entryPoint }]) => entryPoint === "<stdin>").map(([path]) => path);
  const found = new Set(entries);
  for (const path of found) {
    for (const { path: imported, kind } of files.get(path)?.imports ?? [])
      if (kind === "import-statement") found.add(imported);
  }
  return new Set([...found].map((path) => basename(path)));
}
