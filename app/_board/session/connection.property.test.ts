import * as fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { Browser, PAUSE } from "./testing/browser";
import { kept } from "./testing/kept-work";

vi.mock("./unsaved-work", () => import("./testing/kept-work"));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const steps = ["edit", "open", "ask", "hear", "tell", "commit", "closing", "cut", "kill", "reload"] as const;
const often = ["edit", "edit", "hear", "tell", "pause", "carry on", "arrive", "arrive"] as const;

it("never says saved of anything that is not on disk, whatever happens in whichever order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...steps, ...often), { maxLength: 80 }), async (run) => {
      vi.useFakeTimers();
      const browser = new Browser();
      const written: string[] = [];
      for (const step of run) {
        if (step === "edit") {
          browser.edit(`k${written.length}`);
          written.push(`k${written.length}`);
        } else if (step === "hear" || step === "tell") browser.server[step](1);
        else if (step === "reload") browser.reload();
        else if (step === "arrive") await browser.arrive();
        else if (step === "carry on") await browser.carryOn();
        else if (step === "pause") await vi.advanceTimersByTimeAsync(PAUSE);
        else browser.server[step]();
        const status = browser.page.status.get();
        const missing = browser.written.filter((key) => !browser.stored.includes(key));
        if (status === "saved") expect(missing).toEqual([]);
        if (browser.page.waiting.get() === 0) expect(missing).toEqual([]);
        expect(kept.size === 0 && missing.length > 0, "kept nothing").toBe(false);
      }
      browser.server.cut();
      await browser.arrive();
      await browser.carryOn();
      expect(browser.shown).toEqual(["saved", 0]);
      expect(browser.stored).toEqual(written.sort());
      browser.leave();
    }),
    { numRuns: 200 },
  );
});
