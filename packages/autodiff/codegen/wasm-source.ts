import type { RunsModule } from "./wasm";
import type { Imports } from "./wasm-imports";

/** Modules as text, by the name each shall have. */
export function modulesSource(modules: Readonly<Record<string, Uint8Array>>): string {
  const texts = Object.entries(modules).map(
    ([name, bytes]) => `/** A module of ${bytes.length} bytes, in base64. */
export const ${name} =
  "${Buffer.from(bytes).toString("base64")}";
`,
  );
  return texts.join("\n");
}

/** Modules as text, where the kernels of the runs are, and the functions that modules import. */
export function wasmSource(
  modules: Readonly<Record<string, Uint8Array>>,
  { forwardKernels, backwardKernels }: RunsModule,
  ...imports: readonly Imports[]
): string {
  const callees = [...new Set(imports.flatMap((each) => each.callees))].sort();
  const own = callees.filter((callee) => !callee.startsWith("Math."));
  const entries = callees.map((callee) =>
    own.includes(callee) ? callee : `${callee.replace("Math.", "")}: ${callee}`,
  );
  return `import { ${own.join(", ")} } from "../operations/erf";

${modulesSource(modules)}
/** By kind, two numbers each: where in the code of the runs' \`forward\` its kernel begins and ends. */
export const forwardKernels: readonly number[] = ${JSON.stringify(forwardKernels)};

/** The same for \`backward\`. */
export const backwardKernels: readonly number[] = ${JSON.stringify(backwardKernels)};

/** What the modules import. */
export const wasmImports = { ${entries.join(", ")} };
`;
}
