import { type NodeId, parse, print } from "@gradboard/autodiff";
import { graphOf } from "@gradboard/board";
import type { BoardSession } from "../session/session";

/** A node as a formula that can be typed again, values of variables included; null where there is none (an empty port, a loop). */
export function formulaText(session: BoardSession, id: NodeId | null): string | null {
  if (id === null) return null;
  const text = print(graphOf(session.computed.get().board), id, { values: true });
  return parse(text).ok ? text : null;
}
