import type { CloseReason } from "@gradboard/protocol";
import { type End, RawSocket } from "../raw-socket";

/** A board with people on it, and how to get onto it. */
export type Target = {
  /** `ws://.../sync/<board>?key=<key>` */
  readonly url: string;
  /** `http://...` */
  readonly site: string;
  /** The client id of somebody who is there. */
  readonly victim: number;
};

/** How much of everything: a taste for tests, the whole for measurements. */
export type Size = "small" | "full";

export type Attack = {
  /** The rule of sync/SPEC.md that it breaks. */
  readonly rule: string;
  readonly name: string;
  /** Why the offender is closed; empty where nobody can be told, or nothing is wrong with it but its number. */
  readonly reasons: readonly CloseReason[];
  /** Does its worst and answers how its connections ended. */
  run(target: Target, size: Size): Promise<readonly End[]>;
};

/** Sends each of these by a connection of its own, which the server has to end. */
export async function eachAlone(
  target: Target,
  all: readonly Uint8Array[],
  send: (socket: RawSocket, bytes: Uint8Array) => void = (socket, bytes) => socket.send(bytes),
): Promise<End[]> {
  const ends: End[] = [];
  const next = all[Symbol.iterator]();
  const worker = async () => {
    for (const bytes of next) {
      const socket = await RawSocket.open(target.url);
      send(socket, bytes);
      ends.push(await socket.ended);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return ends;
}

/** Sends one after the other until the server ends it, or there is no more; answers how it ended. */
export async function flood(
  target: Target,
  times: number,
  message: (index: number) => Uint8Array,
): Promise<End> {
  const socket = await RawSocket.open(target.url);
  for (let index = 0; index < times && socket.open; index++) {
    socket.write(message(index));
    if (index % 100 === 99) await breath();
    while (socket.backlog > 1 << 20 && socket.open) await breath();
  }
  return socket.ended;
}

/** The close frame of a client that has nothing to complain of. */
export const goodBye = Uint8Array.of(0x88, 0x80, 0, 0, 0, 0);

/** Lets everything happen that is about to. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
