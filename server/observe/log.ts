import { createHash } from "node:crypto";
import pino, { type Logger } from "pino";
import type { Config } from "../config";

/**
 * The server's log: one JSON object a line. Boards appear by a fingerprint, errors without what could be a key, and
 * nothing that stands on a board is ever logged.
 */
export function createLog(level: Config["logLevel"], destination?: pino.DestinationStream): Logger {
  const options = { level, base: null, serializers: { board: fingerprint, err: safeError } };
  return destination ? pino(options, destination) : pino(options);
}

/** What a board is called in the log: the same board always the same, and nothing that opens it. */
export function fingerprint(id: unknown): string {
  return createHash("sha256").update(String(id)).digest("base64url").slice(0, 10);
}

type SafeError = {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: string | undefined;
};

/** An error as it may be logged. */
function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutTokens(String(error)) };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at "));
  return {
    type: error.name,
    ...code,
    message: withoutTokens(error.message),
    stack: frames && withoutTokens(frames.join("\n")),
  };
}

/** Ids of boards have 16 characters, keys and the tokens of sessions 32, and all of them both cases. */
const TOKEN = /(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?:[\w-]{16}|[\w-]{32})(?![\w-])/g;

function withoutTokens(text: string): string {
  return text.replace(TOKEN, "***");
}
