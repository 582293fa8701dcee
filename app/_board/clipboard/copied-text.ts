import { fragmentOf } from "@gradboard/board";
import { subjectOf } from "../actions/subject";
import type { BoardSession } from "../session/session";
import { holdHidden } from "./hidden-numbers";

/** What copying would put on the clipboard. */
export type Copied =
  | { readonly kind: "nothing" }
  /** A walkthrough hides numbers of what would be copied. */
  | { readonly kind: "hidden" }
  | { readonly kind: "text"; readonly text: string; readonly count: number };

/** The selected nodes as a piece of a board file. */
export function copiedText(session: BoardSession): Copied {
  const { nodes } = subjectOf(session);
  if (nodes.size === 0) return { kind: "nothing" };
  if (holdHidden(session, nodes)) return { kind: "hidden" };
  const fragment = fragmentOf(session.computed.get().board, nodes);
  return { kind: "text", text: JSON.stringify(fragment), count: fragment.nodes.length };
}
