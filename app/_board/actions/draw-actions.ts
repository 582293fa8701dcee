import { PAINTS, type Paint, type Written } from "@gradboard/board";
import { Frame, Palette, StickyNote, Type } from "lucide-react";
import type { Action, ActionContext, ActionId } from "./action";
import { subjectOf } from "./subject";

function put(id: ActionId, kind: Written["kind"], key: string, icon: Action["icon"]): Action {
  return {
    id,
    section: "draw",
    keys: [key],
    ...(icon ? { icon } : {}),
    editing: true,
    run: ({ session, screen, edits }) => edits.addWritten(kind, session.canvas?.pointer() ?? [0, 0], screen),
  };
}

const paintable = ({ session }: ActionContext) => {
  const { nodes } = session.view.get();
  const { nodes: subject } = subjectOf(session);
  return [...subject].filter((id) => nodes.get(id)?.node.annotation !== undefined);
};

const titles: Readonly<Record<Paint, ActionId>> = {
  gray: "paintGray",
  yellow: "paintYellow",
  blue: "paintBlue",
  green: "paintGreen",
  red: "paintRed",
  violet: "paintViolet",
};

/** What is put beside the graph: notes, texts, frames, and their colours. */
export const drawActions: readonly Action[] = [
  put("note", "note", "N", StickyNote),
  put("text", "text", "Shift+N", Type),
  put("frame", "frame", "F", Frame),
  ...PAINTS.map(
    (paint): Action => ({
      id: titles[paint],
      section: "draw",
      icon: Palette,
      editing: true,
      enabled: (context) => paintable(context).length > 0,
      run: (context) => context.edits.paint(new Set(paintable(context)), paint),
    }),
  ),
];
