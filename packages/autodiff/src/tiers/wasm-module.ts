import { fromBase64 } from "./base64";
import { wasmImports } from "./wasm.generated";

const PAGE = 65_536;
const compiled = new Map<string, WebAssembly.Module | null>();

/**
 * A module: as bytes, or in base64 one that is the same for all graphs and compiled once. Null where there is no
 * WebAssembly or the page's Content-Security-Policy forbids it.
 */
function compile(source: ModuleSource): WebAssembly.Module | null {
  const known = typeof source === "string" ? compiled.get(source) : undefined;
  if (known !== undefined) return known;
  let module: WebAssembly.Module | null = null;
  try {
    module = new WebAssembly.Module(typeof source === "string" ? fromBase64(source) : source);
  } catch {
    // The next tier takes over.
  }
  if (typeof source === "string") compiled.set(source, module);
  return module;
}

type ModuleSource = string | Uint8Array<ArrayBuffer>;

/** A module over a new memory of at least `bytes`; null where there is none to be had. */
export function startModule(
  source: ModuleSource,
  bytes: number,
): { exports: WebAssembly.Exports; memory: WebAssembly.Memory } | null {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    const exports = runModule(source, memory);
    return exports && { exports, memory };
  } catch {
    // A RangeError: no memory of that size. Or no WebAssembly at all.
    return null;
  }
}

/** A module over a memory; null where it cannot be had. */
export function runModule(source: ModuleSource, memory: WebAssembly.Memory): WebAssembly.Exports | null {
  const module = compile(source);
  return module && new WebAssembly.Instance(module, { m: { ...wasmImports, memory } }).exports;
}
