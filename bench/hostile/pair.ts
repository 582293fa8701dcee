// A process with two well-behaved people on one board: one writes ten times a second, the other waits to see it.
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { PairJob, PairOrder, PairSaid } from "./said";

const EVERY = 100;

class Person {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  closed = 0;

  constructor({ url, board, key }: PairJob) {
    this.provider = new WebsocketProvider(url, board, this.doc, {
      // `ws` has the browser's interface in all that the provider uses; its types differ in events it never reads.
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      params: { key },
    });
    this.provider.on("connection-close", () => {
      this.closed += 1;
    });
  }

  get notes(): Y.Map<number> {
    return this.doc.getMap("probe");
  }

  synced(): Promise<void> {
    return new Promise((resolve) => this.provider.once("sync", () => resolve()));
  }
}

/** Two people from now on; what is answered tells how it went since it was asked the last time. */
function watch(job: PairJob): () => Promise<PairSaid> {
  const [writer, reader] = [new Person(job), new Person(job)];
  const sent: number[] = [];
  const taken: number[] = [];
  reader.notes.observe(() => {
    for (let seen = reader.notes.get("n") ?? -1; seen >= 0 && taken[seen] === undefined; seen--)
      taken[seen] = performance.now() - (sent[seen] ?? Number.NaN);
  });
  const write = () => {
    const number = sent.length;
    sent.push(performance.now());
    writer.notes.set("n", number);
    return number;
  };
  void Promise.all([writer.synced(), reader.synced()]).then(() => {
    writer.provider.awareness.setLocalState({ cursor: [1, 1] });
    setInterval(write, EVERY);
    setTimeout(() => say({ ready: writer.doc.clientID }), 500);
  });
  let from = 0;
  return async () => {
    const last = write();
    const start = performance.now();
    while (taken[last] === undefined && performance.now() - start < 10_000)
      await new Promise((resolve) => setTimeout(resolve, 2));
    const times = sent
      .map((at, number) => taken[number] ?? performance.now() - at)
      .slice(from)
      .sort((a, b) => a - b);
    from = sent.length;
    const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
    const worst = times.at(-1) ?? Number.NaN;
    return { worst, median, last: taken[last] ?? Number.NaN, closed: writer.closed + reader.closed };
  };
}

function say(said: PairSaid): void {
  process.send?.(said);
}

let report: (() => Promise<PairSaid>) | null = null;
process.on("message", (order: PairOrder) => {
  if ("watch" in order) report = watch(order.watch);
  else void report?.().then(say);
});
process.on("disconnect", () => process.exit());
