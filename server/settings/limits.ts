import * as z from "zod";

export type Unit = "bytes" | "bytes a second" | "messages" | "messages a second" | "seconds";

/** What stands beside each limit: its unit and one sentence. */
const described = z.registry<{ unit: Unit; sentence: string }>();

function limit(value: number, unit: Unit, sentence: string, least = 1) {
  return z.coerce.number().int().min(least).default(value).register(described, { unit, sentence });
}

const KB = 1024;
const MB = 1024 * KB;

/** Every limit there is, by name. None goes by network address: a whole school can share one. */
const table = z.object({
  silenceSeconds: limit(15, "seconds", "Time to answer a sign of life; after that nobody is there."),
  messageBytes: limit(4 * MB, "bytes", "The largest message.", KB),
  messageBurst: limit(1_000, "messages", "Messages that a connection may send at once."),
  messagesPerSecond: limit(200, "messages a second", "Messages that a connection may send, on average."),
  wholeBurst: limit(20, "messages", "Times at once that a connection may ask for all it has missed."),
  wholePerSecond: limit(1, "messages a second", "Times that a connection may ask for it, on average."),
  presenceBytes: limit(16 * KB, "bytes", "The largest presence of one client.", 256),
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
