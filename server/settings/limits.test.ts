import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { settingsHelp, settingsPage } from "./describe";
import { defaultLimits, limitRows, readLimits, variableOf } from "./limits";

describe("the limits", () => {
  it("[S44] have a default, a unit, a variable and a sentence each", () => {
    const rows = limitRows();
    expect(rows.map(({ variable }) => variable)).toEqual(Object.keys(defaultLimits).map(variableOf));
    for (const { value, unit, sentence } of rows) {
      expect(value).toBeGreaterThan(0);
      expect(unit).not.toBe("");
      expect(sentence).toMatch(/\.$/);
    }
  });

  it("[S44] are set by variables; an empty one counts as not set", () => {
    const read = readLimits({ LIMIT_MESSAGES_PER_SECOND: "50", LIMIT_PENDING_BYTES: "", HOME: "/" });
    expect(read).toEqual({ ok: true, limits: { ...defaultLimits, messagesPerSecond: 50 } });
  });

  it("[S44] say in one sentence which is wrong, also when there is none of that name", () => {
    const fault = (environment: Record<string, string>) => {
      const read = readLimits(environment);
      return read.ok ? undefined : read.fault;
    };
    expect(fault({ LIMIT_MESSAGE_BYTES: "many" })).toBe("LIMIT_MESSAGE_BYTES has to be a whole number.");
    expect(fault({ LIMIT_MESSAGE_BYTES: "12" })).toBe(
      "LIMIT_MESSAGE_BYTES has to be a whole number of 1024 or more.",
    );
    expect(fault({ LIMIT_PENDING_BYTES: "1.5" })).toBe("LIMIT_PENDING_BYTES has to be a whole number.");
    expect(fault({ LIMIT_MESSAGE_BITES: "5000" })).toBe(
      "There is no setting LIMIT_MESSAGE_BITES; --help lists all.",
    );
  });

  it("[S44] are printed by --help and stand in docs/settings.md (npm run generate:settings)", () => {
    for (const { variable, sentence } of limitRows()) {
      expect(settingsHelp()).toContain(variable);
      expect(settingsHelp()).toContain(sentence);
    }
    expect(readFileSync(new URL("../../docs/settings.md", import.meta.url), "utf8")).toBe(settingsPage());
  });
});
