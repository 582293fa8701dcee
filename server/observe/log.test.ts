import { describe, expect, it } from "vitest";
import { newBoardId, newKey } from "../boards/tokens";
import { createLog, fingerprint } from "./log";

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = "";
  write(
    createLog("info", {
      write: (line) => {
        text += line;
      },
    }),
  );
  return text;
}

describe("the log", () => {
  it("[S72] names boards by a fingerprint that is always the same", () => {
    const id = newBoardId();
    const line = logged((log) => log.info({ board: id }, "something"));
    expect(line).not.toContain(id);
    expect(JSON.parse(line)).toMatchObject({ board: fingerprint(id), msg: "something" });
    expect(fingerprint(id)).not.toBe(fingerprint(newBoardId()));
  });

  it("[S72] keeps keys and ids out of errors, and what helps in them", () => {
    const secrets = [newKey(), newBoardId(), newKey()];
    const error = new TypeError(
      `no row "${secrets[0]}" for /sync/${secrets[1]}?key=${secrets[2]}: SQLITE_FULL`,
    );
    const line = logged((log) => log.error({ err: error }, "failed"));
    for (const secret of secrets) expect(line).not.toContain(secret);
    const { err } = JSON.parse(line);
    expect(err).toMatchObject({
      type: "TypeError",
      message: 'no row "***" for /sync/***?key=***: SQLITE_FULL',
    });
    expect(err.stack).toContain("log.test.ts");
  });
});
