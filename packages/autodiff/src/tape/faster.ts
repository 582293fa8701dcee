import type { promote } from "../tiers/promote";

export type Promote = typeof promote;

let known: Promote | undefined;
let sent = false;

/**
 * What makes a faster program of a tape. Undefined where it is still to come: the entry `core` leaves it out, so that a
 * first gradient need not wait for it, and the first graph that rests sends for it. Where it cannot be had the tape
 * goes on alone.
 */
export function promoter(): Promote | undefined {
  if (known === undefined && !sent) {
    sent = true;
    import("../tiers/promote").then(
      (module) => {
        known = module.promote;
      },
      () => undefined,
    );
  }
  return known;
}

/** Has the faster tiers at hand from the start. */
export function bring(promote: Promote): void {
  known = promote;
}
