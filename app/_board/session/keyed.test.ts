import { describe, expect, it } from "vitest";
import { Keyed } from "./keyed";
import { Store } from "./store";

function followed(first: Iterable<readonly [string, number]>) {
  const store = new Store<ReadonlyMap<string, number>>(new Map(first));
  const keyed = new Keyed(store);
  const heard: string[] = [];
  const follow = (key: string) => keyed.subscribe(key, () => heard.push(`${key}=${keyed.get(key)}`));
  return { store, keyed, heard, follow };
}

describe("a watched map by key", () => {
  it("tells those who follow a key of that key alone: changed, gone or new", () => {
    const { store, heard, follow } = followed([
      ["a", 1],
      ["b", 1],
    ]);
    for (const key of ["a", "b", "c"]) follow(key);
    store.set(
      new Map([
        ["a", 2],
        ["b", 1],
      ]),
    );
    store.set(new Map([["b", 1]]));
    store.set(
      new Map([
        ["b", 1],
        ["c", 3],
      ]),
    );
    expect(heard).toEqual(["a=2", "a=undefined", "c=3"]);
  });

  it("says nothing to those who stopped, also while it is telling", () => {
    const { store, keyed, heard, follow } = followed([["a", 1]]);
    const stop = follow("a");
    store.set(new Map([["a", 2]]));
    stop();
    stop();
    keyed.subscribe("a", () => follow("b"));
    store.set(
      new Map([
        ["a", 3],
        ["b", 1],
      ]),
    );
    expect(heard).toEqual(["a=2"]);
  });
});
