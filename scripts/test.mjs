// `npm test`: everything, from a fresh clone to the last browser story; ends with one line, `N passed, N failed`.
import { prepareBuild, prepareDatabaseClient, prepareDependencies } from "./lib/prepare.mjs";

try {
  await prepareDependencies();
  await prepareDatabaseClient();
  const { ensureBrowser } = await import("./lib/browser.mjs");
  const { check, playwright, runAll, vitest } = await import("./lib/run-checks.mjs");
  console.log(`Browser: ${await ensureBrowser()}`);
  await prepareBuild();
  await runAll([
    check("Lint", "biome", "check", "--error-on-warnings", "."),
    check("Types", "tsc", "-p", "tsconfig.types.json"),
    vitest("Unit tests", "unit"),
    vitest("Integration tests", "integration"),
    playwright("Browser tests"),
  ]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
