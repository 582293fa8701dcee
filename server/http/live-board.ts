import { type Board, readBoard } from "@gradboard/board";
import type { Registry } from "../sync/registry";
import type { Room } from "../sync/room";
import { HttpProblem } from "./problem";

/** The board as it is now, edits that are not on disk yet included; a problem 404 if there is none. */
export async function liveBoard<T>(
  registry: Registry,
  id: string,
  use: (board: Board, room: Room) => T,
): Promise<T> {
  const found = await registry.with(id, (room) => ({ result: use(readBoard(room.doc), room) }));
  if (!found) throw new HttpProblem(404, "There is no such board.");
  return found.result;
}
