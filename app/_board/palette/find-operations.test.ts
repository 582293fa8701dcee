import { operations } from "@gradboard/autodiff";
import { describe, expect, it } from "vitest";
import { findOperations } from "./find-operations";

const ids = (query: string) => findOperations(query).map(({ id }) => id);

describe("finding an operation", () => {
  it("shows all of them while nothing is typed", () => {
    expect(findOperations("  ")).toEqual(operations);
  });

  it("knows them by name, by sign and by how formulas write them", () => {
    expect(ids("Multiply")[0]).toBe("mul");
    expect(ids("*")[0]).toBe("mul");
    expect(ids("×")[0]).toBe("mul");
    expect(ids("sqrt")[0]).toBe("sqrt");
    expect(ids("SIN")[0]).toBe("sin");
  });

  it("puts what begins so before what contains it, and leaves the rest out", () => {
    const found = ids("tan");
    expect(found[0]).toBe("tan");
    expect(found).toContain("atan");
    expect(found.indexOf("tanh")).toBeLessThan(found.indexOf("atan"));
    expect(found).not.toContain("add");
  });

  it("finds nothing for what is nothing", () => {
    expect(ids("zzz")).toEqual([]);
  });
});
