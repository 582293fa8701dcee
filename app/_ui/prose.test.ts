import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";

import { Prose } from "./prose";

vi.mock("./lazy-tex", async () => ({ LazyTex: (await import("./tex")).Tex }));

const drawn = (text: string) => renderToStaticMarkup(createElement(Prose, { text }));

describe("Prose", () => {
  it("typesets what stands between dollar signs", () => {
    const html = drawn("The slope $2x$ at $x = 3$.");
    expect(html).toMatch(/^The slope <span/);
    expect(html.match(/<math/g)).toHaveLength(2);
    expect(html).toMatch(/\.$/);
  });

  it("leaves a dollar alone that has no partner", () => {
    expect(drawn("It costs 5$.")).toBe("It costs 5$.");
  });

  it("lets no markup, no link and no giant through, whatever is written", () => {
    expect(drawn("<img src=x onerror=alert(1)>")).not.toContain("<img");
    for (const formula of [
      "\\href{javascript:alert(1)}{x}",
      "\\includegraphics{http://a.example/b}",
      "\\htmlId{a}{x}",
    ])
      expect(drawn(`$${formula}$`)).not.toMatch(/<a |<img|href=|src=|id="a"/);
    expect(drawn("$\\rule{9999em}{9999em}$")).not.toContain("9999em;");
    expect(drawn("$\\def\\a{\\a\\a}\\a$")).toContain("\\def");
  });
});
