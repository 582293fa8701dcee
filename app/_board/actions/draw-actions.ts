import { PAINTS, type Paint, type Written } from "@gradboard/board";
import {
  Eraser,
  FoldHorizontal,
  FoldVertical,
  Frame,
  MoveHorizontal,
  MoveVertical,
  Palette,
  PenLine,
  StickyNote,
  Type,
} from "lucide-react";
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

/** Notes, texts and frames, whose size is theirs; a stroke is as large as it was drawn. */
const sizable = (context: ActionContext) => {
  const { nodes } = context.session.view.get();
  return paintable(context).filter((id) => nodes.get(id)?.node.op !== "ink");
};

/** One press of the keys that make something larger or smaller, in board units. */
const STRETCH = 20;

function stretch(id: ActionId, key: string, wider: number, higher: number, icon: Action["icon"]): Action {
  return {
    id,
    section: "draw",
    keys: [`Mod+Shift+${key}`],
    ...(icon ? { icon } : {}),
    editing: true,
    onCanvas: true,
    enabled: (context) => sizable(context).length > 0,
    run: (context) => context.edits.stretch(sizable(context), [wider * STRETCH, higher * STRETCH]),
  };
}

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
  stretch("wider", "ArrowRight", 1, 0, MoveHorizontal),
  stretch("narrower", "ArrowLeft", -1, 0, FoldHorizontal),
  stretch("higher", "ArrowDown", 0, 1, MoveVertical),
  stretch("lower", "ArrowUp", 0, -1, FoldVertical),
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
