import { type Orientation, orientations } from "../canvas/orientation";
import { Store } from "../session/store";

const key = "gradboard.orientation";

/** Which way this person sees graphs run, on every board; kept in this browser. */
export const orientation = new Store<Orientation>(remembered());

export function setOrientation(next: Orientation): void {
  orientation.set(next);
  try {
    localStorage.setItem(key, next);
  } catch {
    // A browser that keeps nothing: it holds until the page is closed.
  }
}

function remembered(): Orientation {
  try {
    const kept = localStorage.getItem(key);
    return orientations.find((each) => each === kept) ?? "right";
  } catch {
    return "right";
  }
}
