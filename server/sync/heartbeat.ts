/** Parts of an interval in which some of the sockets are asked: to ask thousands at once would stop everything else. */
const PARTS = 100;

/** What is asked for a sign of life. */
export type Beating = {
  ping(): void;
  terminate(): void;
  once(event: "pong", heard: () => void): unknown;
};

/**
 * Ends sockets whose other side went without a word (a closed laptop, a lost network): every `interval` milliseconds
 * each is asked, and one that has not answered when the next question is due is dead. Answers what stops it.
 */
export function watchForDeadSockets(sockets: ReadonlySet<Beating>, interval: number): () => void {
  /** When those were asked that have not answered. */
  const asked = new WeakMap<Beating, number>();
  const look = (socket: Beating) => {
    const now = performance.now();
    const since = asked.get(socket);
    if (since === undefined) {
      asked.set(socket, now);
      socket.once("pong", () => asked.delete(socket));
      socket.ping();
      // Its turn comes earlier when many others have gone; the time to answer stays.
    } else if (now - since > interval - 2 * part) socket.terminate();
  };
  const part = interval / PARTS;
  let turn = sockets.values();
  let done = 0;
  const timer = setInterval(() => {
    if (done === 0) turn = sockets.values();
    done = (done + 1) % PARTS;
    for (let left = Math.ceil(sockets.size / PARTS); left > 0; left--) {
      const { value: socket } = turn.next();
      if (socket) look(socket);
    }
  }, part);
  timer.unref();
  return () => clearInterval(timer);
}
