import { fromBase64 } from "./base64";
import { wasmImports } from "./wasm.generated";

const PAGE = 65_536;
const compiled = new Map<string, WebAssembly.Module | null>();

/** A module, compiled once; null where there is no WebAssembly or the page's Content-Security-Policy forbids it. */
function compile(text: string): WebAssembly.Module | null {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  let module: WebAssembly.Module | null = null;
  try {
    module = new WebAssembly.Module(fromBase64(text));
  } catch {
    // The next tier takes over.
  }
  compiled.set(text, module);
  return module;
}

/** A module (in base64) over a new memory of at least `bytes`; null where there is none to be had. */
export function startModule(
  text: string,
  bytes: number,
): { exports: WebAssembly.Exports; memory: WebAssembly.Memory } | null {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    const exports = runModule(text, memory);
    return exports && { exports, memory };
  } catch {
    // A RangeError: no memory of that size. Or no WebAssembly at all.
    return null;
  }
}

/** A module (in base64) over a memory; null where it cannot be had. */
export function runModule(text: string, memory: WebAssembly.Memory): WebAssembly.Exports | null {
  const module = compile(text);
  return module && new WebAssembly.Instance(module, { m: { ...wasmImports, memory } }).exports;
}
