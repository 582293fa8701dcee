import { join } from "node:path";
import { build } from "esbuild";

export type Bundle = { readonly script: string; readonly styles: string };

/** One file of `pages/` and all that it imports, as for production. */
export async function bundle(name: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "pages", name)],
    bundle: true,
    minify: true,
    write: false,
    outdir: "out",
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: text(".js"), styles: text(".css") };
}
