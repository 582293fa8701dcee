/**
 * When something was sent, written where a real client writes coordinates, so that nothing but the numbers is
 * different from real traffic. Times are milliseconds with one decimal, and start over after 100 seconds.
 */
const ROUND = 100_000;

export const clock = (): number => performance.now();

export const stampOf = (time: number): number => Math.round((time % ROUND) * 10) / 10;

/** Milliseconds since a stamp was made, of which at most half a round have passed. */
export function since(stamp: number, now: number): number {
  const passed = (now - stamp) % ROUND;
  return passed < -ROUND / 2 ? passed + ROUND : passed;
}

/** Whether a stamp was made after another one. */
export function later(stamp: number, than: number): boolean {
  const passed = (stamp - than + ROUND) % ROUND;
  return passed > 0 && passed < ROUND / 2;
}

/** Where an edit's stamp stands in an update: x is `BASE` + stamp, y the author's number; both are written as float64. */
const BASE = 2 ** 33;
const FLOAT64 = 0x7b;
const HIGH = 0x42;

export const editPosition = (stamp: number, author: number): [number, number] => [
  BASE + stamp + 2 ** -9,
  author + 0.1,
];

export type Seen = (author: number, stamp: number) => void;

/** Finds the stamps in the bytes of an update. */
export function editStamps(bytes: Buffer, seen: Seen): void {
  for (
    let at = bytes.indexOf(FLOAT64);
    at >= 0 && at + 18 <= bytes.length;
    at = bytes.indexOf(FLOAT64, at + 1)
  ) {
    if (bytes[at + 1] !== HIGH || bytes[at + 9] !== FLOAT64) continue;
    const stamp = bytes.readDoubleBE(at + 1) - BASE;
    const author = bytes.readDoubleBE(at + 10);
    if (stamp < 0 || stamp > ROUND + 1 || author < 0 || author > 1_000) continue;
    seen(Math.floor(author), Math.round(stamp * 10) / 10);
    at += 17;
  }
}

const CURSOR = Buffer.from('"cursor":[');

/** Finds the stamps in the bytes of a presence message: the cursor's x is the stamp, its y the author's number. */
export function cursorStamps(bytes: Buffer, seen: Seen): void {
  for (let at = bytes.indexOf(CURSOR); at >= 0; at = bytes.indexOf(CURSOR, at)) {
    const from = at + CURSOR.length;
    const comma = bytes.indexOf(44, from);
    const end = bytes.indexOf(93, comma);
    seen(
      Math.floor(Number(bytes.toString("latin1", comma + 1, end))),
      Number(bytes.toString("latin1", from, comma)),
    );
    at = end;
  }
}
