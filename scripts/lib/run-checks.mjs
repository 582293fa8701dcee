// The parts of `npm test`, each with a count of what passed and failed.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

const results = "test-results";

/** A check without a count of its own (lint, types): one test, passed or failed. */
export function check(title, ...command) {
  return { title, run: async () => countOf((await shell(command)) === 0) };
}

/** A vitest project, counted by its JSON report. */
export function vitest(title, project) {
  const report = `${results}/${project}.json`;
  const command = [
    "vitest",
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  return {
    title,
    run: () =>
      counted(report, command, ({ numPassedTests, numFailedTests }) => ({
        passed: numPassedTests,
        failed: numFailedTests,
      })),
  };
}

/** The browser stories, counted by Playwright's JSON report. */
export function playwright(title) {
  return {
    title,
    run: () =>
      counted(`${results}/browser.json`, ["playwright", "test"], ({ stats }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + stats.skipped,
      })),
  };
}

/** Runs the parts one after the other, all of them whatever fails, and ends with the one line that counts. */
export async function runAll(parts) {
  mkdirSync(results, { recursive: true });
  let passed = 0;
  let failed = 0;
  for (const { title, run } of parts) {
    console.log(`\n== ${title}`);
    const count = await run();
    passed += count.passed;
    failed += count.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

/** A run that ends badly without a failed test (a crash, an unhandled error) counts as one failure. */
async function counted(report, command, read) {
  rmSync(report, { force: true });
  const code = await shell(command);
  try {
    const count = read(JSON.parse(readFileSync(report, "utf8")));
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function countOf(ok) {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function shell([name, ...rest]) {
  return new Promise((resolve) => {
    const child = spawn("npx", ["--no-install", name, ...rest], {
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
