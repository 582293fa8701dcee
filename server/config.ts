import { existsSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import * as z from "zod";
import { type Limits, readLimits } from "./settings/limits";

const root = join(import.meta.dirname, "..");

const Environment = z.object({
  PORT: z.coerce
    .number("PORT has to be a number, 3000 for example.")
    .int("PORT has to be a whole number, 3000 for example.")
    .min(0, "PORT has to be between 0 and 65535.")
    .max(65_535, "PORT has to be between 0 and 65535.")
    .default(3000)
    .describe("The port to listen on."),
  HOST: z
    .string()
    .min(1, "HOST has to be an address, 0.0.0.0 for example.")
    .default("0.0.0.0")
    .describe("The address to listen on; 0.0.0.0: everyone on the network can join."),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, "DATABASE_URL has to be a file, file:./data/gradboard.db for example.")
    .default("file:./data/gradboard.db")
    .describe("Where boards are kept."),
  AUTH_SECRET: z
    .string()
    .min(32, "AUTH_SECRET has to have 32 characters or more.")
    .optional()
    .describe(
      "Signs the session cookies; made at the first start and kept beside the database when not set.",
    ),
  METRICS_TOKEN: z
    .string()
    .min(16, "METRICS_TOKEN has to have 16 characters or more.")
    .optional()
    .describe("Whoever sends it as a bearer token may read /metrics; without it only this machine may."),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "LOG_LEVEL has to be one of fatal, error, warn, info, debug, trace, silent.",
    })
    .default("info")
    .describe("How much the server says: fatal, error, warn, info, debug, trace or silent."),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Path of the database file. */
  readonly databaseFile: string;
  readonly databaseUrl: string;
  /** Undefined: made once and kept beside the database. */
  readonly authSecret: string | undefined;
  /** Undefined: only this machine reads the metrics. */
  readonly metricsToken: string | undefined;
  readonly logLevel: z.infer<typeof Environment>["LOG_LEVEL"];
  readonly limits: Limits;
};

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly fault: string };

/** Reads the settings; a setting left empty counts as not made. The fault is one sentence that names the setting. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) return { ok: false, fault: parsed.error.issues[0]?.message ?? "A setting is wrong." };
  const limits = readLimits(given);
  if (!limits.ok) return limits;
  const { PORT, HOST, DATABASE_URL, AUTH_SECRET, METRICS_TOKEN, LOG_LEVEL } = parsed.data;
  const databaseFile = resolve(root, DATABASE_URL.replace(/^file:(\/\/(?=\/))?/, ""));
  return {
    ok: true,
    config: {
      port: PORT,
      host: HOST,
      databaseFile,
      // Spaces, # and % are part of the path, not of an address.
      databaseUrl: `file:${databaseFile.split(sep).map(encodeURIComponent).join(sep)}`,
      authSecret: AUTH_SECRET,
      metricsToken: METRICS_TOKEN,
      logLevel: LOG_LEVEL,
      limits: limits.limits,
    },
  };
}

/** The settings that are no limits, as people read them; without a default where the server makes one. */
export function settingRows(): { variable: string; value: string; sentence: string }[] {
  return Object.entries(Environment.shape).map(([variable, schema]) => ({
    variable,
    value: String(schema.parse(undefined) ?? ""),
    sentence: schema.description ?? "",
  }));
}

/** Settings from a `.env` file in the project folder, if there is one; the environment's own win. */
export function loadEnvironmentFile(): void {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
