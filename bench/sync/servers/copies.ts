import { join } from "node:path";
import { createClient } from "@libsql/client";

const NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)";

const TABLES = [
  `${NUMBERS} INSERT INTO Board (id, title, createdAt, updatedAt)
     SELECT id || '-' || n, title, createdAt, updatedAt FROM Board, numbers WHERE id = ?`,
  `${NUMBERS} INSERT INTO Key (boardId, role, value)
     SELECT boardId || '-' || n, role, value || '-' || n FROM Key, numbers WHERE boardId = ?`,
  `${NUMBERS} INSERT INTO BoardUpdate (boardId, bytes)
     SELECT boardId || '-' || n, bytes FROM BoardUpdate, numbers WHERE boardId = ?`,
];

/** Copies a board of ours as often as is asked. The server must not run: making them by it one by one takes minutes. */
export async function copyBoard(folder: string, id: string, copies: number): Promise<void> {
  const client = createClient({ url: `file:${join(folder, "gradboard.db")}` });
  await client.batch(
    TABLES.map((sql) => ({ sql, args: [copies, id] })),
    "write",
  );
  client.close();
}
