import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SaveStatus } from "./save-state";
import { Browser, PAUSE, settle } from "./testing/browser";
import { kept } from "./testing/kept-work";

vi.mock("./unsaved-work", () => import("./testing/kept-work"));

let browser: Browser;

beforeEach(() => {
  vi.useFakeTimers();
  browser = new Browser();
});
afterEach(() => {
  browser.leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function refuse(): void {
  browser.server.refuse("No.");
  browser.server.tell();
}

type Stage = {
  readonly name: string;
  readonly until: () => void | Promise<void>;
  readonly before: readonly [SaveStatus, waiting: number];
  readonly after: readonly [SaveStatus, waiting: number];
  /** How it ends, if not by a lost network. */
  readonly cut?: () => void;
};

const stages: readonly Stage[] = [
  { name: "before it is open", until: () => undefined, before: ["connecting", 0], after: ["connecting", 0] },
  {
    name: "when it is open, before the board has come",
    until: () => browser.server.open(),
    before: ["connecting", 0],
    after: ["connecting", 0],
  },
  {
    name: "when the board is under way",
    until: () => {
      browser.server.open();
      browser.server.hear();
    },
    before: ["connecting", 0],
    after: ["connecting", 0],
  },
  {
    name: "when the board has come, before the server has asked",
    until: () => {
      browser.server.open();
      browser.server.hear();
      browser.server.tell();
    },
    before: ["saving", 0],
    after: ["offline", 0],
  },
  {
    name: "when the server has asked, before the board has come",
    until: () => {
      browser.server.open();
      browser.server.ask();
      browser.server.tell();
    },
    before: ["connecting", 0],
    after: ["connecting", 0],
  },
  {
    name: "when both have said what they have, before it is on disk",
    until: async () => {
      browser.server.open();
      browser.server.hear();
      browser.server.ask();
      browser.server.tell();
      await settle();
    },
    before: ["saving", 0],
    after: ["offline", 0],
  },
  {
    name: "when nothing is to be done",
    until: () => browser.arrive(),
    before: ["saved", 0],
    after: ["offline", 0],
  },
  {
    name: "when an edit is under way",
    until: async () => {
      await browser.arrive();
      browser.edit("a");
    },
    before: ["saving", 1],
    after: ["offline", 1],
  },
  {
    name: "when an edit has arrived, before it is on disk",
    until: async () => {
      await browser.arrive();
      browser.edit("a");
      browser.server.hear();
    },
    before: ["saving", 1],
    after: ["offline", 1],
  },
  {
    name: "when an edit is on disk, before the page has heard so",
    until: async () => {
      await browser.arrive();
      browser.edit("a");
      browser.server.hear();
      browser.server.commit();
    },
    before: ["saving", 1],
    after: ["offline", 1],
  },
  {
    name: "when an edit is on disk and another one is not",
    until: async () => {
      await browser.arrive();
      browser.edit("a");
      browser.server.hear();
      browser.server.commit();
      browser.edit("b");
      browser.server.tell();
    },
    before: ["saving", 2],
    after: ["offline", 2],
  },
  {
    name: "when the page has heard that all is on disk",
    until: async () => {
      await browser.arrive();
      browser.edit("a");
      await browser.carryOn();
    },
    before: ["saved", 0],
    after: ["offline", 0],
  },
  {
    name: "by a crash that takes what was not on disk along",
    until: async () => {
      await browser.arrive();
      browser.edit("a");
      browser.server.hear();
    },
    cut: () => browser.server.kill(),
    before: ["saving", 1],
    after: ["offline", 1],
  },
  {
    name: "when it is ending already and the page has not noticed",
    until: async () => {
      await browser.arrive();
      browser.server.closing();
      browser.edit("a");
    },
    before: ["saving", 1],
    after: ["offline", 1],
  },
  {
    name: "when the server cannot store an edit",
    until: async () => {
      await browser.arrive();
      browser.server.storing(false);
      browser.edit("a");
      browser.server.hear();
      browser.server.tell();
    },
    before: ["unsaved", 1],
    after: ["offline", 1],
  },
  {
    name: "when the board is full",
    until: async () => {
      await browser.arrive();
      browser.server.space(100, 100);
      browser.server.tell();
    },
    before: ["full", 0],
    after: ["offline", 0],
  },
  {
    name: "by a server that restarts",
    until: async () => {
      await browser.arrive();
      browser.edit("a");
    },
    cut: () => browser.server.cut(4503),
    before: ["saving", 1],
    after: ["offline", 1],
  },
];

describe("a connection that is cut", () => {
  it.each(stages)("$name says what is true, and has everything on disk when it is back", async (stage) => {
    await stage.until();
    expect(browser.shown).toEqual(stage.before);
    (stage.cut ?? (() => browser.server.cut()))();
    expect(browser.shown).toEqual(stage.after);
    await browser.arrive();
    expect(browser.shown).toEqual(["saved", 0]);
    expect(browser.stored).toEqual(browser.written);
    expect(kept.size).toBe(0);
  });

  it("counts what is done meanwhile, also by a page that is gone", async () => {
    await browser.arrive();
    browser.server.cut();
    for (const name of ["a", "b", "c"]) browser.edit(name);
    expect(browser.shown).toEqual(["offline", 3]);
    browser.reload();
    await vi.advanceTimersByTimeAsync(PAUSE);
    browser.server.open();
    for (const step of ["hear", "ask", "tell", "hear", "commit", "tell"] as const) browser.server[step]();
    // All that this page has said is on disk, but its browser has not told it yet what it kept.
    expect([browser.page.status.get(), kept.size]).toEqual(["saving", 3]);
    await settle();
    expect([browser.page.status.get(), kept.size]).toEqual(["saving", 3]);
    await browser.carryOn();
    expect([browser.shown, browser.stored]).toEqual([
      ["saved", 0],
      ["a", "b", "c"],
    ]);
  });

  it.each([
    ["by a key that opens nothing", () => browser.server.cut(4403), "This link does not open"],
    ["by rights that changed", () => browser.server.cut(4405), "What you may do"],
    ["by an edit that is refused", refuse, "No."],
  ])("%s is refused for good, and says why", async (_name, end, sentence) => {
    await browser.arrive();
    browser.edit("a");
    end();
    expect(browser.shown).toEqual(["refused", 1]);
    expect(browser.page.ending.get()?.sentence).toContain(sentence);
    await vi.advanceTimersByTimeAsync(PAUSE);
    browser.server.open();
    expect(browser.shown).toEqual(["refused", 1]);
  });

  it("is refused a key when it comes", () => {
    browser.server.cut(4403);
    expect(browser.shown).toEqual(["refused", 0]);
  });
});
