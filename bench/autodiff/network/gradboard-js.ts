// A page whose Content-Security-Policy forbids WebAssembly.
Object.defineProperty(globalThis, "WebAssembly", { value: undefined });

export { build } from "./gradboard";
