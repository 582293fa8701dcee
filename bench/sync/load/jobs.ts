import type { DialectName, Place } from "./dialects";
import type { Size } from "./history";
import type { Summary } from "./latencies";

export type ClassroomJob = {
  readonly kind: "classrooms";
  readonly places: readonly Place[];
  readonly dialect: DialectName;
  readonly people: number;
  readonly editsPerSecond: number;
  readonly cursorsPerSecond: number;
  readonly warmUp: number;
  readonly seconds: number;
};

/** Sockets that have taken the board and say nothing. */
export type IdleJob = {
  readonly kind: "idle";
  readonly places: readonly Place[];
  readonly dialect: DialectName;
  readonly connections: number;
};

/** One edit at a time, with silence before it. */
export type SilenceJob = {
  readonly kind: "silence";
  readonly place: Place;
  readonly dialect: DialectName;
  readonly edits: number;
};

/** Everybody is gone at once and comes back, but for two in the first place. */
export type ReconnectJob = {
  readonly kind: "reconnect";
  readonly places: readonly Place[];
  readonly dialect: DialectName;
  readonly people: number;
};

/** Writes a board with a history. */
export type FillJob = {
  readonly kind: "fill";
  readonly place: Place;
  readonly dialect: DialectName;
  readonly size: Size;
};

/** Opens it. */
export type OpenJob = Omit<FillJob, "kind"> & {
  readonly kind: "open";
  /** Everything that was written, as base64. */
  readonly stateVector: string;
};

export type Job = ClassroomJob | IdleJob | SilenceJob | ReconnectJob | FillJob | OpenJob;

export type ClassroomResult = {
  readonly edits: Summary;
  readonly presence: Summary;
  /** Bytes a client and second, and messages. */
  readonly bytes: number;
  readonly messages: number;
  /** Clients that are still there at the end. */
  readonly open: number;
  /** What was not as it should be in the end. */
  readonly faults: readonly string[];
  /** Share of its core that the generator used. */
  readonly cpu: number;
};
export type IdleResult = { readonly open: number };
export type SilenceResult = { readonly edits: Summary };
export type ReconnectResult = {
  readonly back: number;
  readonly milliseconds: number;
  /** By the second in which it began: waiting for the board again, and edits of people who were there all along. */
  readonly seconds: readonly { readonly arrivals: Summary; readonly edits: Summary }[];
};
export type FillResult = { readonly stateVector: string };
/** Milliseconds of the first and of the second to open a board, and what the first received. */
export type OpenResult = { readonly cold: number; readonly warm: number; readonly bytes: number };

/** What the generator says to whoever started it. */
export type Said =
  | { readonly kind: "joined" | "measuring" | "measured" }
  | { readonly kind: "failed"; readonly error: string }
  | { readonly kind: "classrooms"; readonly result: ClassroomResult }
  | { readonly kind: "idle"; readonly result: IdleResult }
  | { readonly kind: "silence"; readonly result: SilenceResult }
  | { readonly kind: "reconnect"; readonly result: ReconnectResult }
  | { readonly kind: "fill"; readonly result: FillResult }
  | { readonly kind: "open"; readonly result: OpenResult };
