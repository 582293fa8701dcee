import type { Imports } from "./wasm-imports";

/** Modules as text (by the name each shall have), and the functions they import. */
export function wasmSource(modules: Readonly<Record<string, Uint8Array>>, { callees }: Imports): string {
  const own = callees.filter((callee) => !callee.startsWith("Math."));
  const entries = callees.map((callee) =>
    own.includes(callee) ? callee : `${callee.replace("Math.", "")}: ${callee}`,
  );
  const texts = Object.entries(modules).map(
    ([name, bytes]) => `/** A module of ${bytes.length} bytes, in base64. */
export const ${name} =
  "${Buffer.from(bytes).toString("base64")}";
`,
  );
  return `import { ${own.join(", ")} } from "../operations/erf";

${texts.join("\n")}
/** What the modules import. */
export const wasmImports = { ${entries.join(", ")} };
`;
}
