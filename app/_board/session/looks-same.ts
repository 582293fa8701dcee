import { isChangeable, isTensor, type Value } from "@gradboard/autodiff";
import type { NodeView, WireView } from "./node-view";

/** How a number is written. */
export type Write = (x: Value | undefined) => string;

/**
 * Whether two views of a node look the same to who writes its numbers like this. A number that a hand can hold always
 * counts as it is: its slider stands where it says.
 */
export function looksSame(a: NodeView, b: NodeView, write: Write): boolean {
  return sameBut(a, b, (key) => {
    if (key === "value") return !isChangeable(b.node.op) && sameText(a.value, b.value, write);
    return key === "gradient" && sameText(a.gradient, b.gradient, write);
  });
}

/** The same of a wire and the contribution that it carries back. */
export function wireLooksSame(a: WireView, b: WireView, write: Write): boolean {
  return sameBut(a, b, (key) => key === "contribution" && sameText(a.contribution, b.contribution, write));
}

function sameBut<T extends object>(a: T, b: T, excused: (key: keyof T) => boolean): boolean {
  if (a === b) return true;
  for (const key in b) if (!Object.is(a[key], b[key]) && !excused(key)) return false;
  return true;
}

/** Of vectors and matrices too little is written to tell. */
function sameText(a: Value | undefined, b: Value | undefined, write: Write): boolean {
  return a !== undefined && b !== undefined && !isTensor(a) && !isTensor(b) && write(a) === write(b);
}
