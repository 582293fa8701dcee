import type { Shape } from "./tensor";

/** What the inference of a shape comes to: a shape, or a sentence that names the shapes and says what to do. */
export type ShapeResult =
  | { readonly ok: true; readonly shape: Shape }
  | { readonly ok: false; readonly message: string };

/** "a number", "a vector of 3", "a 2×3 matrix". */
export function shapeWords(shape: Shape): string {
  const [first, second] = shape;
  if (first === undefined) return "a number";
  return second === undefined ? `a vector of ${first}` : `a ${first}×${second} matrix`;
}

/** "1 column", "3 columns". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth"];

/** "the second input". */
export function inputWords(port: number): string {
  const ordinal = ORDINALS[port];
  return ordinal === undefined ? `input ${port + 1}` : `the ${ordinal} input`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
