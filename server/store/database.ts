import { PrismaClient } from "./generated/client";
import { LOCK_TIMEOUT } from "./lock-timeout";
import { OneConnectionLibSql } from "./one-connection";

export type Database = PrismaClient;

/**
 * Opens the store. Only this module knows the generated client.
 *
 * `timeout` (milliseconds to wait for a lock) is given to the connection; the journal mode is kept in the file;
 * `synchronous` is FULL by SQLite's own default, so that what is committed survives a power cut.
 */
export async function openDatabase(url: string): Promise<Database> {
  const database = new PrismaClient({
    adapter: new OneConnectionLibSql({ url, timeout: LOCK_TIMEOUT }),
    // Its longer errors repeat what was to be written: what stands on a board, and keys.
    errorFormat: "minimal",
  });
  await database.$queryRaw`PRAGMA journal_mode = WAL`;
  return database;
}
