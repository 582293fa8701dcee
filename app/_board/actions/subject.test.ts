import { afterEach, describe, expect, it, vi } from "vitest";
import { groupedDoc, viewOf } from "../groups/testing/grouped-view";
import type { Selection } from "../session/selection";
import { Store } from "../session/store";
import { subjectOf } from "./subject";

const { reader, find } = groupedDoc("h = x*y; g = sin(h); g + h", [{ title: "inner", members: ["h", "g"] }]);
const view = new Store(viewOf(reader.board));

/** The nodes that an action is about, while one thing has the keyboard and others are selected. */
function about(focused: string | null, selected: readonly string[]) {
  const getAttribute = (name: string) => (name === "data-node" ? focused : null);
  vi.stubGlobal("document", { activeElement: { getAttribute } });
  const selection = new Store<Selection>({ nodes: new Set(selected), wires: new Set() });
  return [...subjectOf({ selection, view }).nodes];
}

afterEach(() => void vi.unstubAllGlobals());

describe("what an action is about", () => {
  it("is what has the keyboard, unless that is among what is selected", () => {
    expect(about(find("x"), [find("y")])).toEqual([find("x")]);
    expect(about(find("x"), [find("y"), find("x")])).toEqual([find("y"), find("x")]);
    expect(about(null, [find("y")])).toEqual([find("y")]);
  });

  it("is all that is selected while the group has the keyboard whose nodes are among them", () => {
    const all = [...view.get().nodes.keys()];
    expect(about(find("inner"), all)).toEqual(all);
    expect(about(find("inner"), [find("x"), find("h")])).toEqual([find("inner")]);
  });
});
