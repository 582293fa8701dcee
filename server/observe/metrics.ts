import { type CloseReason, closeCodes } from "@gradboard/protocol";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What is read when somebody asks. */
export type Sources = {
  boards(): number;
  clients(): number;
  /** Boards whose edits wait for the disk. */
  queue(): number;
};

/** What is told as it happens. */
export type Tally = {
  received(bytes: number): void;
  sent(bytes: number): void;
  /** A room's tick has taken so long. */
  ticked(milliseconds: number): void;
  /** A board was read from the database. */
  opened(): void;
  refused(reason: CloseReason): void;
  refusedEdit(): void;
};

export type Metrics = {
  readonly tally: Tally;
  /** Runs a commit and keeps how long it took. */
  timed<T>(commit: () => Promise<T>): Promise<T>;
  watch(sources: Sources): void;
  readonly contentType: string;
  /** Everything, as Prometheus reads it. */
  text(): Promise<string>;
};

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** The server's figures; one set for each server, however many there are in a process. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  // These are counted for each message: an addition then, everything else when somebody asks.
  const counts = {
    messagesReceived: 0,
    bytesReceived: 0,
    messagesSent: 0,
    bytesSent: 0,
    refusedEdits: 0,
    opened: 0,
  };
  const count = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  const histogram = (name: string, help: string) =>
    new Histogram({ name, help, registers, buckets: SECONDS });
  count("gradboard_messages_received_total", "Messages from clients.", () => counts.messagesReceived);
  count("gradboard_received_bytes_total", "Bytes of messages from clients.", () => counts.bytesReceived);
  count(
    "gradboard_messages_sent_total",
    "Writes to clients, of one or more messages.",
    () => counts.messagesSent,
  );
  count("gradboard_sent_bytes_total", "Bytes written to clients.", () => counts.bytesSent);
  count("gradboard_refused_edits_total", "Edits of clients that may only look.", () => counts.refusedEdits);
  count("gradboard_boards_opened_total", "Boards read from the database.", () => counts.opened);
  const ticks = histogram("gradboard_tick_seconds", "Time that a room takes to apply, store and send on.");
  const commits = histogram("gradboard_commit_seconds", "Time of a transaction of the log.");
  const refusals = new Counter({
    name: "gradboard_refusals_total",
    help: "Connections that were closed, by reason.",
    labelNames: ["reason"],
    registers,
  });
  for (const reason of Object.keys(closeCodes)) refusals.inc({ reason }, 0);

  return {
    tally: {
      received(bytes) {
        counts.messagesReceived += 1;
        counts.bytesReceived += bytes;
      },
      sent(bytes) {
        counts.messagesSent += 1;
        counts.bytesSent += bytes;
      },
      ticked: (milliseconds) => ticks.observe(milliseconds / 1_000),
      opened() {
        counts.opened += 1;
      },
      refused: (reason) => refusals.inc({ reason }),
      refusedEdit() {
        counts.refusedEdits += 1;
      },
    },
    async timed(commit) {
      const done = commits.startTimer();
      try {
        return await commit();
      } finally {
        done();
      }
    },
    watch({ boards, clients, queue }) {
      const gauge = (name: string, help: string, read: () => number) =>
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(read());
          },
        });
      gauge("gradboard_rooms", "Boards in memory.", boards);
      gauge("gradboard_clients", "Connections.", clients);
      gauge("gradboard_commit_queue", "Boards whose edits wait for the disk.", queue);
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}

/** For whoever keeps no figures. */
export const noTally: Tally = {
  received: () => undefined,
  sent: () => undefined,
  ticked: () => undefined,
  opened: () => undefined,
  refused: () => undefined,
  refusedEdit: () => undefined,
};
