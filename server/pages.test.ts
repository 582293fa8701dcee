import { describe, expect, it } from "vitest";
import { withoutKey } from "./pages";

describe("pages", () => {
  it("[S54] are never told the key of the link that opens them", () => {
    expect(withoutKey("/b/abc/present?key=secret")).toBe("/b/abc/present");
    expect(withoutKey("/b/abc?key=secret&_rsc=1&key=other")).toBe("/b/abc?_rsc=1");
    expect(withoutKey("/b/abc?a=key&keys=2")).toBe("/b/abc?a=key&keys=2");
    expect(withoutKey("/b/abc")).toBe("/b/abc");
  });
});
