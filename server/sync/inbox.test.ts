import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noTally } from "../observe/metrics";
import { defaultLimits } from "../settings/limits";
import { Inbox } from "./inbox";
import { Lane } from "./lane";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What an inbox needs of a socket. */
class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  readonly refused: string[] = [];
  refuse(reason: string): void {
    this.refused.push(reason);
    this.readyState = 2;
  }
}

const message = (first: number, length = 2) => Uint8Array.from({ length }, (_, at) => (at === 0 ? first : 0));
const large = (first: number) => message(first, 100_000);

describe("an inbox", () => {
  it("[S10] keeps what comes before somebody is let in, in order, but not for ever", () => {
    const socket = new FakeSocket();
    const inbox = new Inbox(socket, defaultLimits, noTally, new Lane());
    const heard: (number | undefined)[] = [];
    inbox.hear(message(1));
    inbox.hear(message(2));
    inbox.open(([first]) => heard.push(first));
    inbox.hear(message(3));
    expect(heard).toEqual([1, 2, 3]);
    const early = new FakeSocket();
    const closed = new Inbox(early, defaultLimits, noTally, new Lane());
    for (let count = 0; count < 100; count++) closed.hear(message(1));
    expect(early.refused).toEqual(["tooFast"]);
  });

  it("[S69] takes large messages in turns, each connection's own in order, with pauses in between", () => {
    const lane = new Lane();
    const heard: string[] = [];
    const inboxes = ["ada", "eve"].map((name) => {
      const inbox = new Inbox(new FakeSocket(), defaultLimits, noTally, lane);
      inbox.open((bytes) => {
        heard.push(`${name} ${bytes[0]}`);
      });
      return inbox;
    });
    const [ada, eve] = inboxes;
    for (const first of [1, 2, 3]) eve?.hear(large(first));
    ada?.hear(message(1));
    ada?.hear(large(2));
    ada?.hear(message(3));
    expect(heard).toEqual(["ada 1"]);
    vi.advanceTimersByTime(1_000);
    expect(heard).toEqual(["ada 1", "eve 1", "ada 2", "ada 3", "eve 2", "eve 3"]);
  });

  it("[S69] forgets what a closed connection had to say", () => {
    const socket = new FakeSocket();
    const inbox = new Inbox(socket, defaultLimits, noTally, new Lane());
    const heard: (number | undefined)[] = [];
    inbox.open(([first]) => heard.push(first));
    inbox.hear(large(1));
    inbox.hear(message(2));
    socket.readyState = 3;
    vi.advanceTimersByTime(1_000);
    expect(heard).toEqual([]);
  });
});

describe("the lane", () => {
  it("[S69] rests after each piece for as long as it took", () => {
    const lane = new Lane();
    const begun: number[] = [];
    const start = performance.now();
    for (let piece = 0; piece < 3; piece++) {
      lane.add(() => {
        begun.push(performance.now() - start);
        vi.advanceTimersByTime(100);
      });
    }
    vi.advanceTimersByTime(1_000);
    expect(begun).toEqual([0, 200, 400]);
  });
});
