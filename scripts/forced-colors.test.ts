import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const app = new URL("../app/", import.meta.url).pathname;
const inForced = /@media \(forced-colors: active\) \{([\s\S]*?)\n\}/g;

/** Style sheets by path, comments left out. */
const sheets = new Map(
  readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .map((path) => [path, readFileSync(join(app, path), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "")]),
);

function forcedPart(css: string): string {
  return [...css.matchAll(inForced)].map(([, rules = ""]) => rules).join("\n");
}

/** Rules outside of media queries: the selector and what is declared. */
function rulesOf(css: string): readonly (readonly [string, string])[] {
  const outside = css.replaceAll(/@media[^{]*\{[\s\S]*?\n\}/g, "");
  return [...outside.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => [
    selector.trim(),
    body,
  ]);
}

describe("forced colours", () => {
  it("have an answer for every colour there is", () => {
    const css = sheets.get("_ui/tokens.css") ?? "";
    const forced = forcedPart(css);
    const colours = [...css.matchAll(/(--(?:color|paint|shadow)-[\w-]+):/g)].map(([, name = ""]) => name);
    expect(colours.length).toBeGreaterThan(40);
    for (const name of colours) expect(forced).toContain(`${name}:`);
    // Nobody's own colours can be known: only those that the system has names for.
    for (const [, value = ""] of forced.matchAll(/--[\w-]+: ([^;]+);/g)) expect(value).toMatch(/^[A-Za-z]+$/);
  });

  it("show by lines what elsewhere is said by a ring, for shadows are not drawn then", () => {
    const missing: string[] = [];
    for (const [path, css] of sheets) {
      const forced = forcedPart(css);
      for (const [selector, body] of rulesOf(css)) {
        const isRing = /box-shadow:\s*(inset |0 0 0 )/.test(body);
        const part = /\.([\w-]+)(?!.*\.[\w-]+)/.exec(selector)?.[1] ?? selector;
        const drawn = /(^|\s)(border|border-color|outline):/.test(body) || forced.includes(`.${part}`);
        if (isRing && !drawn) missing.push(`${path} ${selector}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
