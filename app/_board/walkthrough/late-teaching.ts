import { whenItComes } from "../../_ui/late";
import { type Readable, Store } from "../session/store";

type Teaching = typeof import("./teaching");

const here = new Store<Teaching | null>(null);
let coming: Promise<void> | null = null;

/** What works walkthroughs out; null until it has come: a board can be used without, and without it there are no steps. */
export const teaching: Readable<Teaching | null> = here;

/** Sends for it, once. */
export function fetchTeaching(): Promise<void> {
  coming ??= whenItComes(() => import("./teaching")).then(here.set);
  return coming;
}
