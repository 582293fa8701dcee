import { fragmentOf } from "@gradboard/board";
import { subjectOf } from "../actions/subject";
import type { BoardSession } from "../session/session";

/** What copying would put on the clipboard: the selected nodes as a piece of a board file, or null without any. */
export function copiedText(session: BoardSession): { readonly text: string; readonly count: number } | null {
  const { nodes } = subjectOf(session);
  if (nodes.size === 0) return null;
  const fragment = fragmentOf(session.computed.get().board, nodes);
  return { text: JSON.stringify(fragment), count: fragment.nodes.length };
}
