import type { ReconnectResult } from "../load/jobs";
import type { Contestant } from "../servers/contestants";
import type { Capacity } from "../suites/capacity";
import type { CrowdedStore } from "../suites/crowded-store";
import type { Opening } from "../suites/opening";
import type { Idle } from "../suites/quiet";

/** What was found out about one server; what was not asked is not there. */
export type Findings = {
  readonly contestant: Contestant;
  capacity?: Capacity;
  idle?: Idle;
  silence?: { readonly p50: number; readonly p99: number };
  reconnect?: ReconnectResult;
  stores?: readonly CrowdedStore[];
  openings?: readonly Opening[];
};
