// The thread that writes the log, with a connection to the database of its own.
import { createClient } from "@libsql/client";
import type { LogRow } from "./boards";
import { LOCK_TIMEOUT } from "./lock-timeout";
import { appendRows } from "./log-rows";
import { answerWith, databaseUrl } from "./thread-side";

const client = createClient({ url: databaseUrl(), timeout: LOCK_TIMEOUT });
answerWith((rows: readonly LogRow[]) => appendRows(client, rows));
