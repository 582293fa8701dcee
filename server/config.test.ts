import { describe, expect, it } from "vitest";
import { readConfig } from "./config";

function fault(environment: Record<string, string>): string | undefined {
  const result = readConfig(environment);
  return result.ok ? undefined : result.fault;
}

describe("readConfig", () => {
  it("[S1] needs nothing", () => {
    const result = readConfig({});
    expect(result).toMatchObject({ ok: true, config: { port: 3000, host: "0.0.0.0", logLevel: "info" } });
    if (result.ok) expect(result.config.databaseFile).toMatch(/data[/\\]gradboard\.db$/);
  });

  it("[S1] takes an empty setting for none", () => {
    expect(readConfig({ PORT: "", AUTH_SECRET: "" })).toEqual(readConfig({}));
  });

  it("[S1] takes a file by its path or its address", () => {
    for (const url of ["file:/tmp/x.db", "file:///tmp/x.db"]) {
      expect(readConfig({ DATABASE_URL: url })).toMatchObject({ config: { databaseFile: "/tmp/x.db" } });
    }
  });

  it("[S1] says in one sentence which setting is wrong", () => {
    expect(fault({ PORT: "many" })).toBe("PORT has to be a number, 3000 for example.");
    expect(fault({ PORT: "70000" })).toContain("between 0 and 65535");
    expect(fault({ DATABASE_URL: "postgres://x" })).toContain("DATABASE_URL has to be a file");
    expect(fault({ AUTH_SECRET: "short" })).toContain("AUTH_SECRET has to have 32 characters");
    expect(fault({ LOG_LEVEL: "loud" })).toContain("LOG_LEVEL has to be one of");
  });
});
