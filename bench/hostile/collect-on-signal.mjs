// Loaded into the server (with --expose-gc): SIGUSR2 throws away what nobody needs, so that memory can be compared.
process.on("SIGUSR2", () => {
  globalThis.gc?.();
  globalThis.gc?.();
});
