import * as Y from "yjs";
import { Client, type Record } from "./client";
import { type DialectName, dialects, type Place } from "./dialects";
import { Latencies } from "./latencies";
import { pause, pool } from "./pool";
import { firstBoard, Writer } from "./writer";

export type Classroom = { readonly place: Place; readonly clients: readonly Client[] };

export const newRecord = (): Record => ({ on: false, edits: new Latencies(), presence: new Latencies() });

/** Puts the first board into a room, and waits until somebody else can see it. */
async function furnish(place: Place, dialect: DialectName, board: Uint8Array): Promise<void> {
  const common = {
    place,
    dialect: dialects[dialect],
    author: 0,
    people: 1,
    writer: null,
    watchesPresence: false,
  };
  const first = new Client({ ...common, record: newRecord() });
  await first.arrived;
  first.update(board);
  // A page gets it in the second format.
  const least = Math.min(board.length, Y.convertUpdateFormatV1ToV2(board).length);
  for (let attempt = 0; attempt < 50; attempt++) {
    await pause(20);
    const second = new Client({ ...common, record: newRecord() });
    await second.arrived;
    const complete = second.socket.received > least;
    second.socket.drop();
    if (complete) return first.socket.drop();
  }
  throw new Error(`The board did not arrive at ${place.url}: ${first.closed ?? "open"}`);
}

/** Seats everybody in every room; answers when all have the board. */
export async function seat(
  places: readonly Place[],
  dialect: DialectName,
  people: number,
  record: Record,
): Promise<Classroom[]> {
  const board = firstBoard();
  await pool(places, 4, (place) => furnish(place, dialect, board));
  const rooms = places.map((place) => ({ place, clients: [] as Client[] }));
  const seats = rooms.flatMap((room) => Array.from({ length: people }, (_, author) => ({ room, author })));
  await pool(seats, 40, async ({ room, author }) => {
    const writer = new Writer(board, author, people);
    const watchesPresence = author % 6 === 0;
    const options = {
      place: room.place,
      dialect: dialects[dialect],
      author,
      people,
      writer,
      record,
      watchesPresence,
    };
    const client = new Client(options);
    room.clients.push(client);
    await client.arrived;
  });
  return rooms;
}
