import type { WireRef } from "@gradboard/autodiff";

/** The wire that a key (`to:port`) names. */
export function wireOfKey(key: string): WireRef {
  const colon = key.lastIndexOf(":");
  return { to: key.slice(0, colon), port: Number(key.slice(colon + 1)) };
}
