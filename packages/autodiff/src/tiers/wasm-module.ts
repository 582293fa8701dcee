import { fromBase64 } from "./base64";
import { wasmImports, wasmText } from "./wasm.generated";

/** The module's functions; all arguments are byte addresses in its memory. */
export type Kernels = {
  forward(runs: number, end: number, pairs: number, gradients: number): void;
  backward(runs: number, end: number, pairs: number, gradients: number): void;
  /** Gradients from zero; 1 if neither the value of the target nor the gradient of a leaf is NaN. */
  gradient(
    runs: number,
    end: number,
    pairs: number,
    gradients: number,
    target: number,
    leafBytes: number,
  ): number;
};

const PAGE = 65_536;
let compiled: WebAssembly.Module | null | undefined;

/** The module, compiled once; null where there is no WebAssembly or the page's Content-Security-Policy forbids it. */
function module(): WebAssembly.Module | null {
  if (compiled !== undefined) return compiled;
  try {
    compiled = new WebAssembly.Module(fromBase64(wasmText));
  } catch {
    compiled = null;
  }
  return compiled;
}

/** The kernels over a new memory of at least `bytes`; null where there is none to be had. */
export function startKernels(bytes: number): { kernels: Kernels; buffer: ArrayBuffer } | null {
  const ready = module();
  if (ready === null) return null;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    const { exports } = new WebAssembly.Instance(ready, { m: { ...wasmImports, memory } });
    return isKernels(exports) ? { kernels: exports, buffer: memory.buffer } : null;
  } catch {
    // A RangeError: no memory of that size.
    return null;
  }
}

function isKernels(exports: object): exports is Kernels {
  return "forward" in exports && "backward" in exports && "gradient" in exports;
}
