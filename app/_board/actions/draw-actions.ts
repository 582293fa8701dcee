import { PAINTS, type Paint, type Written } from "@gradboard/board";
import { Eraser, Frame, Palette, PenLine, StickyNote, Type } from "lucide-react";
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

/** A tool that is in hand until it is put away by the same keys or by Escape. */
function tool(id: "pen" | "eraser", key: string, icon: Action["icon"]): Action {
  return {
    id,
    section: "draw",
    keys: [key],
    ...(icon ? { icon } : {}),
    editing: true,
    checked: ({ screen }) => screen.tool.get() === id,
    run: ({ screen }) => screen.tool.set(screen.tool.get() === id ? "hand" : id),
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
  tool("pen", "P", PenLine),
  tool("eraser", "E", Eraser),
  ...PAINTS.map(
    (paint): Action => ({
      id: titles[paint],
      section: "draw",
      icon: Palette,
      editing: true,
      enabled: (context) => context.screen.tool.get() === "pen" || paintable(context).length > 0,
      run: (context) => {
        if (context.screen.tool.get() === "pen") context.screen.paint.set(paint);
        else context.edits.paint(new Set(paintable(context)), paint);
      },
    }),
  ),
];
