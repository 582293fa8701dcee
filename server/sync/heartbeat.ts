import type { WebSocket } from "ws";

/** Milliseconds between two questions; a socket that has not answered one when the next is due is dead. */
const INTERVAL = 15_000;

/** Ends sockets whose other side went without a word (a closed laptop, a lost network). Answers what stops it. */
export function watchForDeadSockets(sockets: ReadonlySet<WebSocket>, interval = INTERVAL): () => void {
  const asked = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const socket of sockets) {
      if (asked.has(socket)) {
        socket.terminate();
        continue;
      }
      asked.add(socket);
      socket.once("pong", () => asked.delete(socket));
      socket.ping();
    }
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}
