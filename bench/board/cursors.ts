import { presenceMessage } from "../sync/load/presence-message";
import { RawSocket } from "../sync/load/raw-socket";

/** People on a board who do nothing but move their cursors, ten times a second each; answers what ends it. */
export async function moveCursors(url: URL, people: number): Promise<() => void> {
  const sockets = await Promise.all(
    Array.from(
      { length: people },
      () =>
        new Promise<RawSocket>((resolve, reject) => {
          const socket: RawSocket = new RawSocket(url, {
            opened: () => resolve(socket),
            message: () => undefined,
            closed: (code) => reject(new Error(`The server closed with ${code}.`)),
          });
        }),
    ),
  );
  let clock = 0;
  const timer = setInterval(() => {
    clock += 1;
    for (const [index, socket] of sockets.entries()) {
      const angle = clock / 10 + index;
      const at = [600 + 400 * Math.cos(angle), 300 + 200 * Math.sin(angle)].map(Math.round);
      socket.send(presenceMessage(1_000_000 + index, clock, `{"cursor":[${at.join()}],"selection":[]}`));
    }
  }, 100);
  return () => {
    clearInterval(timer);
    for (const socket of sockets) socket.drop();
  };
}
