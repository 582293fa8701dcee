import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Makes the folder of the database; answers a sentence if that cannot be done or nothing can be written there. */
export function prepareDataFolder(databaseFile: string): string | null {
  const folder = dirname(databaseFile);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch {
    return `Boards cannot be kept in ${folder}: the folder is not writable. Change its permissions, or set DATABASE_URL to another file.`;
  }
}

/** Folder by folder: Node's own `recursive` never ends where a file system says that the parent does not exist. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * A secret, made at the first start and kept beside the database, for its owner only: what signs session cookies, and
 * what seals the texts of lessons.
 */
export function storedSecret(databaseFile: string, name: "auth-secret" | "text-secret"): string {
  const file = join(dirname(databaseFile), name);
  try {
    // "wx" fails when the file is there, so that a secret in use is never replaced.
    writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8").trim();
}
