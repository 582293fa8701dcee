import type { DialectName, Place } from "./dialects";
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

/** Everybody is gone at once and comes back. */
export type ReconnectJob = {
  readonly kind: "reconnect";
  readonly places: readonly Place[];
  readonly dialect: DialectName;
  readonly people: number;
};

export type Job = ClassroomJob | IdleJob | SilenceJob | ReconnectJob;

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
export type ReconnectResult = { readonly back: number; readonly milliseconds: number };

/** What the generator says to whoever started it. */
export type Said =
  | { readonly kind: "joined" | "measuring" | "measured" }
  | { readonly kind: "failed"; readonly error: string }
  | { readonly kind: "classrooms"; readonly result: ClassroomResult }
  | { readonly kind: "idle"; readonly result: IdleResult }
  | { readonly kind: "silence"; readonly result: SilenceResult }
  | { readonly kind: "reconnect"; readonly result: ReconnectResult };
