import { describe, expect, it } from "vitest";
import { Turnstile } from "./turnstile";

describe("a turnstile", () => {
  it("[S47] lets so many through at a time, in order, also after a failure", async () => {
    const turnstile = new Turnstile(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const passes = [0, 1, 2, 3].map((index) =>
      turnstile.through(async () => {
        begun.push(index);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (index === 0) throw new Error("failed");
        return index;
      }),
    );
    const results = Promise.allSettled(passes);
    expect(begun).toEqual([0, 1]);
    ends[0]?.();
    await expect.poll(() => begun).toEqual([0, 1, 2]);
    ends[1]?.();
    await expect.poll(() => begun).toEqual([0, 1, 2, 3]);
    for (const end of ends) end();
    expect((await results).map(({ status }) => status)).toEqual([
      "rejected",
      "fulfilled",
      "fulfilled",
      "fulfilled",
    ]);
  });
});
