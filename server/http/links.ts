import type { CreatedBoard } from "@gradboard/protocol";
import { publicOrigin } from "./origin";

/** Share links of a board, as the caller reached this server. */
export function linksOf(
  headers: Headers,
  id: string,
  keys: { edit: string; view: string },
): CreatedBoard["links"] {
  const board = `${publicOrigin(headers)}/b/${id}`;
  return { edit: `${board}?key=${keys.edit}`, view: `${board}?key=${keys.view}` };
}
