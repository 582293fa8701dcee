import { type NodeId, parse, print } from "@gradboard/autodiff";
import { graphOf } from "@gradboard/board";
import type { BoardSession } from "../session/session";
import { holdHidden } from "./hidden-numbers";

/**
 * A node as a formula that can be typed again, with the values of variables unless a walkthrough hides some; null where there is none (an empty port, a loop).
 */
export function formulaText(session: BoardSession, id: NodeId | null): string | null {
  if (id === null) return null;
  const { board } = session.computed.get();
  const values = !holdHidden(session, new Set(board.nodes.keys()));
  const text = print(graphOf(board), id, { values });
  return parse(text).ok ? text : null;
}
