import type { Presence } from "@gradboard/protocol";
import { describe, expect, it } from "vitest";
import { nextTurn, noPresentation, presentationOf } from "./presentation";

const user = (name: string, role: "editor" | "viewer" = "editor") => ({
  id: name,
  name,
  color: "#000",
  role,
});
const presents = (name: string, turn: number, step: number): Presence => ({
  user: user(name),
  presenting: { turn, step },
});
const self = { clientId: 5, name: "Me", presenting: null };

describe("who presents", () => {
  it("is nobody when nobody does", () => {
    expect(presentationOf(new Map([[1, { user: user("Ada") }]]), self)).toEqual(noPresentation);
  });

  it("is the one with the highest turn", () => {
    const states = new Map([
      [1, presents("Ada", 1, 7)],
      [2, presents("Ben", 2, 3)],
    ]);
    expect(presentationOf(states, self)).toEqual({
      presenter: { clientId: 2, name: "Ben", self: false },
      step: 3,
    });
  });

  it("is the lower client id when turns are equal, seen from every side", () => {
    const seenByFive = presentationOf(new Map([[3, presents("Ada", 2, 1)]]), {
      ...self,
      presenting: { turn: 2, step: 9 },
    });
    expect(seenByFive.presenter?.clientId).toBe(3);
    const seenByThree = presentationOf(new Map([[5, presents("Me", 2, 9)]]), {
      clientId: 3,
      name: "Ada",
      presenting: { turn: 2, step: 1 },
    });
    expect(seenByThree.presenter).toEqual({ clientId: 3, name: "Ada", self: true });
  });

  it("is never a viewer, whatever a viewer's client sends", () => {
    const states = new Map<number, Presence>([
      [1, { user: user("Eve", "viewer"), presenting: { turn: 99, step: 0 } }],
    ]);
    expect(presentationOf(states, self)).toEqual(noPresentation);
  });

  it("changes hands by one message with a higher turn", () => {
    const states = new Map([[1, presents("Ada", 4, 7)]]);
    expect(nextTurn(states)).toBe(5);
    expect(nextTurn(new Map())).toBe(1);
  });
});
