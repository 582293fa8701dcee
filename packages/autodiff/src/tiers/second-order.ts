/*
 * Second derivatives in WebAssembly: 24 KB that few pages need, so the first product of a Hessian with a direction
 * sends for them and is computed by the switch meanwhile.
 */
let text: string | undefined;
let coming: Promise<void> | undefined;

/** Resolves when the module is here, or cannot be had. */
export function bringSecondOrder(): Promise<void> {
  coming ??= import("./wasm-second.generated").then(
    ({ secondModule }) => {
      text = secondModule;
    },
    () => undefined,
  );
  return coming;
}

/** The module, in base64; undefined where it is still to come. */
export function secondOrder(): string | undefined {
  if (text === undefined) void bringSecondOrder();
  return text;
}
