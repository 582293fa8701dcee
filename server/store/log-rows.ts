import type { Client } from "@libsql/client";
import type { LogRow } from "./boards";

const INSERT = "INSERT INTO BoardUpdate (boardId, bytes) VALUES (?, ?)";

/**
 * Appends rows to the log in one transaction: all of them, or none when this rejects. Not by Prisma: two columns need
 * nothing of it, and for dozens of rows several times a second its work is ten times that of the insert.
 */
export async function appendRows(client: Client, rows: readonly LogRow[]): Promise<void> {
  await client.batch(
    rows.map(({ boardId, bytes }) => ({ sql: INSERT, args: [boardId, bytes] })),
    "write",
  );
}
