// `npm run check`: the fast part of the tests (lint, types, unit), for every few minutes of work.
import { prepareDatabaseClient, prepareDependencies } from "./lib/prepare.mjs";
import { check, runAll, vitest } from "./lib/run-checks.mjs";

await prepareDependencies();
await prepareDatabaseClient();
await runAll([
  check("Lint", "biome", "check", "--error-on-warnings", "."),
  check("Types", "tsc", "-p", "tsconfig.types.json"),
  vitest("Unit tests", "unit"),
]);
