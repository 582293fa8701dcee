import type { Client, Config, InStatement, Transaction, TransactionMode } from "@libsql/client";
import { PrismaLibSql } from "@prisma/adapter-libsql";

/**
 * Prisma's adapter with one connection for everything. libsql's client gives each transaction the connection it has and
 * opens another one for what comes next; the old one, with its cache of pages, stays until JavaScript happens to collect
 * it: making two thousand boards took 300 MB. The adapter lets nothing else run during a transaction in any case.
 */
export class OneConnectionLibSql extends PrismaLibSql {
  override createClient(config: Config): Client {
    const client = super.createClient(config);
    client.transaction = (mode?: TransactionMode) => begin(client, mode);
    return client;
  }
}

const BEGIN = {
  write: "BEGIN IMMEDIATE",
  read: "BEGIN TRANSACTION READONLY",
  deferred: "BEGIN DEFERRED",
} as const satisfies Record<TransactionMode, string>;

/** Begins a transaction on the connection that the client has. Nothing else may run on it until that has ended. */
export async function begin(client: Client, mode: TransactionMode = "write"): Promise<Transaction> {
  await client.execute(BEGIN[mode]);
  let closed = false;
  const rollback = async () => {
    if (closed) return;
    closed = true;
    await client.execute("ROLLBACK");
  };
  return {
    execute: (statement: InStatement) => client.execute(statement),
    batch: async (statements) => {
      const results = [];
      for (const statement of statements) results.push(await client.execute(statement));
      return results;
    },
    executeMultiple: () => Promise.reject(new Error("A script would end the transaction that it runs in.")),
    commit: async () => {
      try {
        await client.execute("COMMIT");
        closed = true;
      } catch (error) {
        // What could not be committed is still open, and the connection is needed again. SQLite may have ended it itself.
        await rollback().catch(() => undefined);
        throw error;
      }
    },
    rollback,
    close: () => void rollback().catch(() => undefined),
    get closed() {
      return closed;
    },
  };
}
