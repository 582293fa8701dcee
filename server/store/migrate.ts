import { PrismaLibSql } from "@prisma/adapter-libsql";
import { migrationNames, noFilters, openSchemaEngine, readMigrations } from "./schema-engine";

/** The database was written by a later version; `message` says so in one sentence. */
export class NewerDatabase extends Error {
  constructor() {
    super(
      "The database was made by a newer version of Gradboard. Update Gradboard, or point DATABASE_URL at another file.",
    );
  }
}

/**
 * Brings the database up to the schema of this code and answers the names of what it applied. The engine is only
 * loaded when there is something to do.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const wanted = await migrationNames();
  const found = await recorded(url);
  if ([...found.keys()].some((name) => !wanted.includes(name))) throw new NewerDatabase();
  if (wanted.every((name) => found.get(name) === "finished")) return [];
  const engine = await openSchemaEngine(url);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(),
      filters: noFilters,
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/** What the database says was applied to it, and whether it got to the end. */
async function recorded(url: string): Promise<ReadonlyMap<string, "finished" | "begun">> {
  const connection = await new PrismaLibSql({ url }).connect();
  const query = (sql: string) => connection.queryRaw({ sql, args: [], argTypes: [] });
  try {
    const tables = await query("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'");
    if (tables.rows.length === 0) return new Map();
    const { rows } = await query(
      "SELECT migration_name, finished_at IS NOT NULL FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    return new Map(rows.map(([name, finished]) => [String(name), finished ? "finished" : "begun"]));
  } finally {
    await connection.dispose();
  }
}
