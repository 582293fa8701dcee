import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Changes, Keeper, type PresentationStore } from "./keeper";
import type { Answer, LivePresentation, LiveQuestion } from "./live";

const live: LivePresentation = {
  ...{ id: "l", presenter: { id: "ada", name: "Ada" }, pin: "p", pinned: new Uint8Array(), step: 0 },
  ...{ startedAt: new Date(), kept: false, writing: true, question: null, look: null, gathered: 0 },
};
const say = (text: string): Answer => ({ text, verdict: { kind: "other" } });

/** Keeps what it is given when the test says so. */
class FakeStore implements PresentationStore {
  readonly kept: Changes[] = [];
  readonly #waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  load = async () => null;

  keep(_boardId: string, changes: Changes): Promise<void> {
    this.kept.push(changes);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  async end(how: "done" | "failed"): Promise<void> {
    const write = this.#waiting.shift();
    if (how === "done") write?.resolve();
    else write?.reject(new Error("disk full"));
    await vi.advanceTimersByTimeAsync(1_000);
  }
}

let store: FakeStore;
let keeper: Keeper;
let question: LiveQuestion;
const stored = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  store = new FakeStore();
  stored.mockClear();
  const log = { error: vi.fn() };
  keeper = new Keeper({ boardId: "b", store, log, stored });
  question = {
    ...{ id: "q", step: 1, node: "x", prompt: "?", askedAt: new Date(), revealedAt: null, shown: false },
    ...{ answers: new Map(), waiting: new Map() },
  };
});
afterEach(() => vi.useRealTimers());

describe("Keeper", () => {
  it("[S85] counts an answer when it is on disk, and what comes meanwhile with the next transaction", async () => {
    question.waiting.set("ann", say("1"));
    keeper.questioned(live, question);
    await vi.advanceTimersByTimeAsync(0);
    expect([store.kept.length, question.answers.size, keeper.settled]).toEqual([1, 0, false]);
    question.waiting.set("ann", say("2"));
    question.waiting.set("ben", say("3"));
    keeper.questioned(live, question);
    await store.end("done");
    expect(question.answers.get("ann")?.text).toBe("1");
    expect(store.kept[1]?.answers.map(({ answer }) => answer.text)).toEqual(["2", "3"]);
    await store.end("done");
    expect([...question.answers.values()].map(({ text }) => text)).toEqual(["2", "3"]);
    expect([question.waiting.size, keeper.settled, stored.mock.calls.length > 0]).toEqual([0, true, true]);
  });

  it("[S82] tries again what could not be stored, with the board if it was to be stored, too", async () => {
    keeper.changed(live, true);
    keeper.changed(live);
    await vi.advanceTimersByTimeAsync(0);
    await store.end("failed");
    expect(store.kept.map(({ presentations }) => presentations)).toEqual([
      [{ live, whole: true }],
      [{ live, whole: true }],
    ]);
    await store.end("done");
    expect(keeper.settled).toBe(true);
    keeper.ended(live);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.kept.at(-1)?.ended).toEqual([live]);
    await store.end("done");
    await keeper.flush();
  });
});
