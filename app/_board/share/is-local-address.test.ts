import { describe, expect, it } from "vitest";
import { isLocalAddress } from "./is-local-address";

describe("isLocalAddress", () => {
  it("knows the addresses that only this computer can follow", () => {
    for (const host of ["localhost", "localhost:3000", "127.0.0.1:3000", "[::1]:3000"]) {
      expect(isLocalAddress(`http://${host}/b/abc`)).toBe(true);
    }
    for (const host of ["192.168.0.7:3000", "school.example", "teacher.local", "localhost.example"]) {
      expect(isLocalAddress(`http://${host}/b/abc`)).toBe(false);
    }
    expect(isLocalAddress("")).toBe(false);
  });
});
