import * as z from "zod";

export type Unit =
  | "authors"
  | "boards"
  | "bytes"
  | "bytes a second"
  | "connections"
  | "connections a second"
  | "levels"
  | "messages"
  | "messages a second"
  | "milliseconds"
  | "milliseconds a second"
  | "parts"
  | "seconds"
  | "times";

/** What stands beside each limit: its unit and one sentence. */
const described = z.registry<{ unit: Unit; sentence: string }>();

function limit(value: number, unit: Unit, sentence: string, least = 1) {
  return z.coerce.number().int().min(least).default(value).register(described, { unit, sentence });
}

const KB = 1024;
const MB = 1024 * KB;

/**
 * Every limit there is, by name. None goes by network address: a whole school can share one. What is said of one
 * connection holds so many times (`sharesOf...`) for all connections of one session, or of one key without a session.
 */
const table = z.object({
  connections: limit(20_000, "connections", "Connections at the same time, all boards together."),
  connectionsOfPerson: limit(500, "connections", "Connections of one session at the same time."),
  connectionsOfKey: limit(
    10_000,
    "connections",
    "Connections by one key at the same time, without a session.",
  ),
  sharesOfPerson: limit(
    10,
    "times",
    "What one connection may do, for all connections of one session together.",
  ),
  sharesOfKey: limit(500, "times", "The same for all who came by one key without a session: a class, say."),
  boards: limit(10_000, "boards", "Boards in memory at the same time."),
  arrivalBurst: limit(20, "connections", "Share of connections that may be opened at once."),
  arrivalsPerSecond: limit(1, "connections a second", "Share of connections that may be opened, on average."),
  admissions: limit(64, "connections", "New connections that are looked up at the same time; others wait."),
  handshakeSeconds: limit(10, "seconds", "Time for the head of a request."),
  silenceSeconds: limit(15, "seconds", "Time to answer a sign of life; after that nobody is there."),
  earlyBytes: limit(256 * KB, "bytes", "What a connection may say before it is let in."),
  messageBytes: limit(4 * MB, "bytes", "The largest message.", KB),
  messageSeconds: limit(30, "seconds", "Time for one message, from its first byte to its last."),
  messageBurst: limit(1_000, "messages", "Messages that a connection may send at once."),
  messagesPerSecond: limit(200, "messages a second", "Messages that a connection may send, on average."),
  byteBurst: limit(16 * MB, "bytes", "Bytes that a connection may send at once.", KB),
  bytesPerSecond: limit(2 * MB, "bytes a second", "Bytes that a connection may send, on average."),
  unfinishedBytes: limit(64 * MB, "bytes", "Messages that have begun and not ended, all together.", KB),
  wholeBurst: limit(20, "messages", "Times at once that a connection may ask for all it has missed."),
  wholePerSecond: limit(1, "messages a second", "Times that a connection may ask for it, on average."),
  stateVectorBytes: limit(256 * KB, "bytes", "The largest such question (sync step 1).", KB),
  commandBytes: limit(2 * KB, "bytes", "The largest command or answer to whoever presents.", 256),
  presenceBytes: limit(16 * KB, "bytes", "The largest presence of one client.", 256),
  workBurst: limit(10_000, "milliseconds", "Computing time that the edits of a connection may take at once."),
  workPerSecond: limit(250, "milliseconds a second", "Computing time for its edits, on average."),
  parts: limit(250_000, "parts", "Items and deletions in one update.", 1_000),
  boardBytes: limit(8 * MB, "bytes", "A board; when it is full nothing can be added, only deleted.", 4 * KB),
  authors: limit(20_000, "authors", "Client ids that have ever written on a board."),
  nesting: limit(64, "levels", "How deep values in edits and in presence may be nested.", 8),
  pendingBytes: limit(64 * KB, "bytes", "Edits on one board that wait for others which nobody has sent."),
  slowBytes: limit(256 * KB, "bytes", "Bytes that wait for a slow reader before news has to."),
  missedBytes: limit(4 * MB, "bytes", "Edits that a slow reader misses before it has to start over."),
  backlogBytes: limit(16 * MB, "bytes", "Bytes that wait for a slow reader before it has to start over."),
});

/** What the server puts up with. */
export type Limits = z.infer<typeof table>;

export const defaultLimits: Limits = table.parse({});

export type LimitsResult =
  | { readonly ok: true; readonly limits: Limits }
  | { readonly ok: false; readonly fault: string };

const PREFIX = "LIMIT_";

/** The environment variable of a limit: LIMIT_MESSAGE_BYTES for `messageBytes`. */
export function variableOf(name: string): string {
  return PREFIX + name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** Reads the limits of an environment; the fault is one sentence that names the variable. */
export function readLimits(environment: Readonly<Record<string, string | undefined>>): LimitsResult {
  const names = new Map(Object.keys(table.shape).map((name) => [variableOf(name), name]));
  const given: Record<string, string> = {};
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith(PREFIX) || !value) continue;
    const name = names.get(variable);
    if (!name) return { ok: false, fault: `There is no setting ${variable}; --help lists all.` };
    given[name] = value;
  }
  const parsed = table.safeParse(given);
  if (parsed.success) return { ok: true, limits: parsed.data };
  const [issue] = parsed.error.issues;
  const least = issue?.code === "too_small" ? ` of ${issue.minimum} or more` : "";
  const variable = variableOf(String(issue?.path[0] ?? ""));
  return { ok: false, fault: `${variable} has to be a whole number${least}.` };
}

export type LimitRow = {
  readonly variable: string;
  readonly value: number;
  readonly unit: Unit;
  readonly sentence: string;
};

/** The table of limits, as people read it. */
export function limitRows(): LimitRow[] {
  return Object.entries(table.shape).flatMap(([name, schema]) => {
    const about = described.get(schema);
    return about ? [{ variable: variableOf(name), value: schema.parse(undefined), ...about }] : [];
  });
}
