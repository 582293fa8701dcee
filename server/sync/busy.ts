import { performance } from "node:perf_hooks";

/** What one look counts for in the mean of all before: that of about ten. */
const WEIGHT = 0.1;

/** Milliseconds that a process has waited and worked. */
export type Times = { readonly idle: number; readonly active: number };

/** How busy this process is, as a mean of the time between looks. */
export class Busy {
  readonly #times: () => Times;
  #last: Times;
  #share = 0;

  constructor(times: () => Times = () => performance.eventLoopUtilization()) {
    this.#times = times;
    this.#last = times();
  }

  /** Share of its time in which the process had something to do. */
  share(): number {
    const { idle, active } = this.#times();
    const [waited, worked] = [idle - this.#last.idle, active - this.#last.active];
    this.#last = { idle, active };
    if (waited + worked > 0) this.#share += WEIGHT * (worked / (waited + worked) - this.#share);
    return this.#share;
  }
}
