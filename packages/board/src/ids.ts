import type { NodeId } from "@gradboard/autodiff";

const ALPHABET = "0123456789abcdefghijklmnopqrstuv";
const RANDOM_LENGTH = 14;
const SUFFIX_LENGTH = 4;

/**
 * Makes `count` fresh node ids: 70 random bits they share, then a running number, so that ids made together sort
 * in the order they were made. Uses `getRandomValues`, which also works on a page served over plain http.
 */
export function newNodeIds(count: number): NodeId[] {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_LENGTH));
  const base = Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
  return Array.from(
    { length: count },
    (_, index) => `${base}-${index.toString(32).padStart(SUFFIX_LENGTH, "0")}`,
  );
}
