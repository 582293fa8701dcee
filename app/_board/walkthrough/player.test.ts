import { describe, expect, it } from "vitest";
import { Player } from "./player";

/** A clock that is moved by hand. */
function clock() {
  let due: { readonly run: () => void; readonly after: number } | null = null;
  const wait = (run: () => void, after: number) => {
    const mine = { run, after };
    due = mine;
    return () => {
      if (due === mine) due = null;
    };
  };
  const tick = () => {
    const now = due;
    due = null;
    now?.run();
  };
  return { wait, tick, delay: () => due?.after ?? null };
}

describe("Player", () => {
  it("steps until there is no further step, then pauses", () => {
    const { wait, tick, delay } = clock();
    let left = 3;
    const player = new Player(() => --left > 0, wait);
    player.play();
    expect(player.state.get().on).toBe(true);
    for (let turn = 0; turn < 5; turn++) tick();
    expect([left, player.state.get().on, delay()]).toEqual([0, false, null]);
  });

  it("goes at the speed asked for, also when it is changed on the way", () => {
    const { wait, delay } = clock();
    const player = new Player(() => true, wait);
    player.play();
    const single = delay() ?? 0;
    player.setSpeed(2);
    expect(delay()).toBe(single / 2);
    expect(player.state.get()).toEqual({ on: true, speed: 2 });
  });

  it("is silent while it pauses, whatever the speed", () => {
    const { wait, delay } = clock();
    const player = new Player(() => true, wait);
    player.play();
    player.pause();
    player.setSpeed(4);
    player.restart();
    expect(delay()).toBeNull();
  });
});
