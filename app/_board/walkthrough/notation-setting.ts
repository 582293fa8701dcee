import type { Notation } from "@gradboard/autodiff";
import { notations } from "@gradboard/autodiff/teaching";
import { Store } from "../session/store";

const key = "gradboard.notation";

/** How this person writes gradients, on every board; kept in this browser. */
export const notation = new Store<Notation>(remembered());

export function setNotation(next: Notation): void {
  notation.set(next);
  try {
    localStorage.setItem(key, next);
  } catch {
    // A browser that keeps nothing: it holds until the page is closed.
  }
}

function remembered(): Notation {
  try {
    const kept = localStorage.getItem(key);
    return notations.find((each) => each === kept) ?? "leibniz";
  } catch {
    return "leibniz";
  }
}
