import type { Logger } from "pino";
import type { Auth } from "../auth/auth";
import type { Sealing } from "../boards/sealing";
import type { Metrics } from "../observe/metrics";
import type { BoardStore } from "../store/boards";
import type { PersonStore } from "../store/people";
import type { Presentations } from "../store/presentations";
import type { Registry } from "../sync/registry";

/** What the HTTP API works with. */
export type ApiContext = {
  readonly store: BoardStore;
  readonly people: PersonStore;
  readonly presentations: Presentations;
  readonly sealing: Sealing;
  readonly registry: Registry;
  readonly auth: Auth;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly metricsToken: string | undefined;
  /** Does everything work that it takes to keep boards? */
  ready(): boolean;
};
