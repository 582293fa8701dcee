import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { operations } from "../src/index";
import { operationsPage } from "./page";

describe("the reference of operations", () => {
  const page = operationsPage();

  it("[A93] is up to date; if not, run `npm run generate:operations`", () => {
    expect(readFileSync(new URL("../../../docs/operations.md", import.meta.url), "utf8")).toBe(page);
  });

  it("[A93] has a section for each operation and says everything that is known", () => {
    const titles = [...page.matchAll(/^### (.+)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(expect.arrayContaining(operations.map(({ title }) => title)));
    expect(titles).toHaveLength(operations.length);
    expect(new Set(titles).size).toBe(titles.length);
    expect(page).not.toMatch(/undefined|\{value\}|\{inputs\}|\{count\}/);
  });
});
