import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterEach, describe, expect, it } from "vitest";
import { ServerProcess } from "./testing/server-process";

const servers: ServerProcess[] = [];

function server(environment: Record<string, string> = {}): ServerProcess {
  const made = new ServerProcess(environment);
  servers.push(made);
  return made;
}

afterEach(async () => {
  for (const made of servers.splice(0)) await made.dispose();
});

describe("starting", () => {
  it("[S2] says where it can be reached when it is ready", async () => {
    const started = await server().start();
    expect((await started.fetch("/readyz")).status).toBe(200);
    const { code, output } = await started.stop("SIGINT");
    expect(code).toBe(0);
    expect(output).toContain(`On this computer:    ${started.url}`);
  });

  it("[S2] makes its secret once, for its owner's eyes only", async () => {
    const started = await server().start();
    const cookie = await started.signIn();
    expect(statSync(join(started.folder, "auth-secret")).mode & 0o777).toBe(0o600);
    await started.stop();
    await started.start();
    expect((await started.fetch("/api/v1/me", { headers: { cookie } })).status).toBe(200);
  });

  it("[S3] a port that is taken is one sentence and exit code 1", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { code, output } = await server({ PORT: String(port) }).startInVain();
    other.close();
    expect(code).toBe(1);
    expect(lastLine(output)).toBe(
      `Port ${port} is taken by another program. Stop that one, or start with another port: PORT=${port + 1} npm start.`,
    );
  });

  it("[S3] a setting that is wrong is one sentence and exit code 1", async () => {
    const { code, output } = await server({ PORT: "many" }).startInVain();
    expect([code, output.trim()]).toEqual([1, "PORT has to be a number, 3000 for example."]);
  });

  it("[S3] a folder that cannot be written is one sentence and exit code 1", async () => {
    const folder = mkdtempSync(join(tmpdir(), "gradboard-test-"));
    writeFileSync(join(folder, "a-file"), "");
    chmodSync(folder, 0o555);
    // A file where the folder should be stops root as well, whom permissions do not.
    const { code, output } = await server({ DATABASE_URL: `file:${folder}/a-file/boards.db` }).startInVain();
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(lastLine(output)).toMatch(/^Boards cannot be kept in .*a-file: the folder is not writable\./);
  });

  it("[S3] a database that cannot be opened is one sentence and exit code 1", async () => {
    const folder = mkdtempSync(join(tmpdir(), "gradboard-test-"));
    const text = join(folder, "text");
    writeFileSync(text, "no database at all ".repeat(100));
    for (const file of [folder, text]) {
      const { code, output } = await server({ DATABASE_URL: `file:${file}` }).startInVain();
      expect(code).toBe(1);
      expect(lastLine(output)).toMatch(/^The database .* cannot be opened/);
      expect(output).not.toContain("    at ");
    }
    rmSync(folder, { recursive: true });
  });

  it("[S1] a folder may have any name", async () => {
    const folder = mkdtempSync(join(tmpdir(), "gradboard test #1 50%25? "));
    const file = join(folder, "new", "boards.db");
    const started = await server({ DATABASE_URL: `file:${file}` }).start();
    const { id } = await started.board();
    await started.stop();
    expect(statSync(file).size).toBeGreaterThan(0);
    await started.start();
    expect((await started.fetch(`/api/v1/boards/${id}`)).status).toBe(403);
    await started.stop();
    rmSync(folder, { recursive: true });
  });

  it("[S3] a database of a newer version is one sentence and exit code 1, and stays as it is", async () => {
    const started = await server().start();
    await started.stop();
    const database = createClient({ url: `file:${join(started.folder, "gradboard.db")}` });
    await database.execute(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '99990101000000_future', 1)",
    );
    database.close();
    const { code, output } = await started.startInVain();
    expect(code).toBe(1);
    expect(lastLine(output)).toMatch(/^The database was made by a newer version of Gradboard\./);
  });
});

function lastLine(output: string): string | undefined {
  return output.trim().split("\n").at(-1);
}
