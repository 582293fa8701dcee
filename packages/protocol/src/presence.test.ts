import { describe, expect, it } from "vitest";
import { readPresence } from "./presence";

const user = { id: "u1", name: "Quiet Otter", color: "#1d4ed8", role: "editor" };

describe("readPresence", () => {
  it("keeps a state that is as it should be", () => {
    const state = { user, cursor: [1, 2], laser: [3, 4], gesture: { kind: "scrub", node: "x", value: 3 } };
    expect(readPresence(state)).toEqual(state);
  });

  it("leaves out only the field that is wrong", () => {
    expect(readPresence({ user, cursor: "here", gesture: { kind: "fly" } })).toEqual({ user });
  });

  it("drops a selection of more nodes than a presence may name", () => {
    const selection = Array.from({ length: 51 }, (_, index) => `n${index}`);
    expect(readPresence({ user, selection })).toEqual({ user });
  });

  it("answers nothing at all for what is no object", () => {
    for (const state of [null, undefined, 7, "x", []]) expect(readPresence(state)).toEqual({});
  });
});
