import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { operations, parse } from "../src/index";
import { notes } from "./notes";
import { operationsPage } from "./page";

/** An operation and one of the ways the reference says it is typed. */
const typings = Object.entries(notes).flatMap(([id, { typed = [] }]) =>
  typed.map((text) => [text, id] as const),
);

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

  it.each(typings)("[A93] says rightly that %s is the operation %s", (text, id) => {
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(parsed.fault.message);
    expect(parsed.graph.nodes.find((node) => node.id === parsed.target)?.op).toBe(id);
  });
});
