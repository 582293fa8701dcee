import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine, SchemasContainer } from "@prisma/schema-engine-wasm";

const root = join(import.meta.dirname, "../..");
const migrationsFolder = join(root, "prisma/migrations");

/** Every table is ours: nothing is left out when schemas are compared. */
export const noFilters = { externalTables: [], externalEnums: [] };

/** Names of the migrations that this code brings, in the order in which they apply. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The migrations as Prisma's engine wants them. */
export async function readMigrations(): Promise<MigrationList> {
  const names = await migrationNames();
  const directories = names.map(async (path) => ({
    path,
    migrationFile: {
      path: "migration.sql",
      content: {
        tag: "ok" as const,
        value: await readFile(join(migrationsFolder, path, "migration.sql"), "utf8"),
      },
    },
  }));
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "sqlite"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(directories),
  };
}

/** The schema as Prisma's engine wants it. */
export async function readSchema(): Promise<SchemasContainer> {
  const path = join(root, "prisma/schema.prisma");
  return { files: [{ path, content: await readFile(path, "utf8") }] };
}

type Bindings = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");

/** One instance a process: its bindings keep views of the memory of the first. */
let bindings: Promise<Bindings> | undefined;

/** Node 20 cannot import .wasm files, so the module is put together by hand. */
async function loadBindings(): Promise<Bindings> {
  const loaded = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(join(dirname(script), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...loaded } });
  loaded.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return loaded;
}

/**
 * Prisma's own schema engine, as WebAssembly, on a database: what `prisma migrate` does, without its native
 * binary (which is downloaded) and in this process.
 */
export async function openSchemaEngine(url: string): Promise<SchemaEngine> {
  bindings ??= loadBindings();
  const { SchemaEngine } = await bindings;
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url }));
  const { files } = await readSchema();
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  return SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

/** The SQL that takes the engine's database to prisma/schema.prisma; null when they agree. */
export async function sqlToSchema(engine: SchemaEngine): Promise<string | null> {
  const schema = await readSchema();
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "schemaDatasource", ...schema, configDir: root },
    to: { tag: "schemaDatamodel", ...schema },
    script: true,
    exitCode: true,
    filters: noFilters,
  });
  return exitCode === 0 ? null : stdout;
}
