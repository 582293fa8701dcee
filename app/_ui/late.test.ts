import { describe, expect, it, vi } from "vitest";
import { Late, whenItComes } from "./late";

describe("a part that is sent for later", () => {
  it("is sent for once, and used at once when it is here", async () => {
    const load = vi.fn(async () => "tools");
    const late = new Late(load);
    const used: string[] = [];
    late.use((tools) => used.push(`first ${tools}`), expect.unreachable);
    late.use((tools) => used.push(`second ${tools}`), expect.unreachable);
    expect(used).toEqual([]);
    await late.fetch();
    await vi.waitFor(() => expect(used).toEqual(["first tools", "second tools"]));
    late.use((tools) => used.push(`third ${tools}`), expect.unreachable);
    expect(used).toHaveLength(3);
    expect(load).toHaveBeenCalledOnce();
  });

  it("says that it cannot come, and is sent for again next time", async () => {
    const load = vi.fn(async () => "tools").mockRejectedValueOnce(new Error("no network"));
    const late = new Late(load);
    const failed = vi.fn();
    late.use(expect.unreachable, failed);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    expect(await late.fetch()).toBe("tools");
  });

  it("is waited for as long as the network is away", async () => {
    vi.useFakeTimers();
    try {
      const gone = new Error("no network");
      const load = vi
        .fn(async () => "tools")
        .mockRejectedValueOnce(gone)
        .mockRejectedValueOnce(gone);
      const coming = whenItComes(load);
      await vi.runAllTimersAsync();
      expect(await coming).toBe("tools");
      expect(load).toHaveBeenCalledTimes(3);
    } finally {
      vi.useRealTimers();
    }
  });
});
