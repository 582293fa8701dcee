import type { WebSocket } from "ws";

/**
 * Ends sockets whose other side went without a word (a closed laptop, a lost network): every `interval` milliseconds
 * each is asked, and one that has not answered when the next question is due is dead. Answers what stops it.
 */
export function watchForDeadSockets(sockets: ReadonlySet<WebSocket>, interval: number): () => void {
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
