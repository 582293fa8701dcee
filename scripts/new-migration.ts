// `npm run migration -- what-changed`: writes the SQL that takes the database from the last migration to prisma/schema.prisma.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noFilters, openSchemaEngine, readMigrations, sqlToSchema } from "../server/store/schema-engine";

const name = process.argv[2] ?? "";
if (!/^[a-z0-9-]+$/.test(name)) {
  console.error("Say in a word or two what changes, in small letters: npm run migration -- add-versions");
  process.exit(1);
}

// What the migrations make of an empty database is the start; the schema is the end.
const folder = mkdtempSync(join(tmpdir(), "gradboard-migration-"));
const engine = await openSchemaEngine(`file:${join(folder, "empty.db")}`);
await engine.applyMigrations({ migrationsList: await readMigrations(), filters: noFilters });
const script = await sqlToSchema(engine);
engine.free();
rmSync(folder, { recursive: true });

if (script === null) {
  console.log("Nothing to do: the migrations already lead to prisma/schema.prisma.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const target = join(import.meta.dirname, "../prisma/migrations", `${stamp}_${name.replaceAll("-", "_")}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "migration.sql"), script);
  console.log(`Wrote ${target}. Read it before you commit it.`);
}
