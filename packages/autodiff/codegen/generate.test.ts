import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generate } from "./generate";

it.each([...generate()])("[A73] src/tiers/%s is what the table gives now", (file, text) => {
  const path = new URL(`../src/tiers/${file}`, import.meta.url);
  // If this fails: npm run -s generate:kernels
  expect(readFileSync(path, "utf8") === text).toBe(true);
});
