// A page whose Content-Security-Policy forbids WebAssembly: the engine has to find that out and do without.
Object.defineProperty(globalThis, "WebAssembly", { value: undefined });

export { build } from "./gradboard";
