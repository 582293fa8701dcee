/**
 * Nanoseconds, measured on random graphs: making a faster tier costs so much at once and per node, and each node it
 * computes then saves so much.
 */
const COST = 50_000;
const COST_PER_NODE = 150;
const SAVED_PER_NODE = 25;

/** A bigger graph would hold up the frame in which it is rescheduled; it waits until the graph rests. */
const MOST_NODES = 100_000;

/**
 * Is it time for a faster tier in the middle of work? As soon as it would have paid for itself in the passes since
 * the structure last changed: who has done so many will probably do as many again, and who edits with every pass
 * never pays for a tier at all. `work` is the number of nodes computed forward and backward since then.
 */
export function paysOff(work: number, count: number): boolean {
  return count <= MOST_NODES && work * SAVED_PER_NODE > COST + COST_PER_NODE * count;
}
