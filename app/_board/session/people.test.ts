import { describe, expect, it } from "vitest";
import { initials } from "../people/initials";
import { peopleOf, samePeople } from "./people";

const ada = { id: "a", name: "Ada", color: "#f00", role: "editor" as const };

describe("people", () => {
  it("are those the server vouches for, in a steady order", () => {
    const people = peopleOf(
      new Map([
        [9, { user: ada, selection: ["n"] }],
        [2, { user: { ...ada, id: "b" } }],
        [5, { cursor: [1, 1] }],
      ]),
    );
    expect(people.map(({ clientId }) => clientId)).toEqual([2, 9]);
    expect(people[1]?.selection).toEqual(["n"]);
  });

  it("look the same until a name, a colour or a selection changes", () => {
    const before = peopleOf(new Map([[1, { user: ada, selection: ["n"] }]]));
    expect(
      samePeople(before, peopleOf(new Map([[1, { user: { ...ada }, selection: ["n"], cursor: [3, 4] }]]))),
    ).toBe(true);
    expect(
      samePeople(before, peopleOf(new Map([[1, { user: { ...ada, name: "Eda" }, selection: ["n"] }]]))),
    ).toBe(false);
    expect(samePeople(before, peopleOf(new Map([[1, { user: ada, selection: [] }]])))).toBe(false);
  });

  it("have initials, also with one name, spaces or an emoji", () => {
    expect(initials("Quiet Otter")).toBe("QO");
    expect(initials("  ada ")).toBe("A");
    expect(initials("🦦 Otter III")).toBe("🦦O");
    expect(initials("")).toBe("");
  });
});
