import { describe, expect, it } from "vitest";
import { nodeTooOld } from "./node-version.mjs";

describe("nodeTooOld", () => {
  it("lets 20.19 and everything after it in", () => {
    for (const version of ["20.19.0", "20.20.2", "22.0.0", "24.1.0"]) expect(nodeTooOld(version)).toBeNull();
  });

  it("says in one sentence what to do about an older one", () => {
    for (const version of ["20.18.3", "18.20.0", "8.0.0"]) {
      expect(nodeTooOld(version)).toContain(`needs Node 20.19 or newer, and this is Node ${version}`);
    }
  });
});
