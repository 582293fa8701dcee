import {
  ClipboardPaste,
  Copy,
  CopyPlus,
  Redo2,
  Scissors,
  Sigma,
  SquareDashedMousePointer,
  Trash2,
  Undo2,
} from "lucide-react";
import { clipboardText } from "../clipboard/clipboard-text";
import { copiedText } from "../clipboard/copied-text";
import { copyText } from "../clipboard/copy-text";
import { nothingTraced } from "../session/traced";
import type { Action, ActionContext } from "./action";
import { nodeOf, subjectOf } from "./subject";

const hasNodes = ({ session }: ActionContext) => subjectOf(session).nodes.size > 0;

/** Copies from a menu; answers how many nodes, or null for none. */
function copyNodes({ session, edits }: ActionContext): number | null {
  const copied = copiedText(session);
  if (copied.kind === "nothing") return null;
  if (copied.kind === "text" && copyText(copied.text)) return copied.count;
  edits.say(copied.kind === "hidden" ? "copyHidden" : "copyFailed");
  return null;
}

export const editActions: readonly Action[] = [
  {
    id: "undo",
    section: "edit",
    keys: ["Mod+Z"],
    icon: Undo2,
    editing: true,
    enabled: ({ session }) => session.undoState.get().canUndo,
    explains: true,
    run: ({ edits }) => edits.undo(),
  },
  {
    id: "redo",
    section: "edit",
    keys: ["Mod+Shift+Z", "Mod+Y"],
    icon: Redo2,
    editing: true,
    enabled: ({ session }) => session.undoState.get().canRedo,
    explains: true,
    run: ({ edits }) => edits.redo(),
  },
  {
    id: "cut",
    section: "edit",
    keys: ["Mod+X"],
    native: true,
    icon: Scissors,
    editing: true,
    enabled: hasNodes,
    run: (context) => {
      const { nodes } = subjectOf(context.session);
      if (copyNodes(context) !== null) context.edits.cut(nodes);
    },
  },
  {
    id: "copy",
    section: "edit",
    keys: ["Mod+C"],
    native: true,
    icon: Copy,
    enabled: hasNodes,
    run: (context) => {
      const count = copyNodes(context);
      if (count !== null) context.edits.say("copied", count);
    },
  },
  {
    id: "copyFormula",
    section: "edit",
    icon: Sigma,
    enabled: ({ session }) => nodeOf(session) !== null,
    run: ({ session, edits }) => edits.copyFormula(nodeOf(session)),
  },
  {
    id: "paste",
    section: "edit",
    keys: ["Mod+V"],
    native: true,
    icon: ClipboardPaste,
    editing: true,
    run: async ({ edits }) => {
      const text = await clipboardText();
      if (text === null) edits.say("pasteKeys");
      else edits.paste(text);
    },
  },
  {
    id: "duplicate",
    section: "edit",
    keys: ["Mod+D"],
    icon: CopyPlus,
    editing: true,
    enabled: hasNodes,
    run: ({ session, edits }) => edits.duplicate(subjectOf(session).nodes),
  },
  {
    id: "delete",
    section: "edit",
    keys: ["Delete", "Backspace"],
    onCanvas: true,
    icon: Trash2,
    editing: true,
    enabled: ({ session }) => {
      const { nodes, wires } = subjectOf(session);
      return nodes.size + wires.size > 0;
    },
    run: ({ session, edits }) => edits.remove(subjectOf(session)),
  },
  {
    id: "selectAll",
    section: "edit",
    keys: ["Mod+A"],
    icon: SquareDashedMousePointer,
    enabled: ({ session }) => session.view.get().nodes.size > 0,
    run: ({ session, edits }) => {
      const { nodes } = session.view.get();
      session.select(nodes.keys());
      edits.say("selected", nodes.size);
    },
  },
  {
    id: "selectNone",
    section: "edit",
    keys: ["Escape"],
    onCanvas: true,
    enabled: ({ session }) => {
      const { nodes, wires } = session.selection.get();
      return nodes.size + wires.size + session.traced.get().size > 0;
    },
    run: ({ session }) => {
      // First what is lit, then what is selected.
      if (session.traced.get().size > 0) session.traced.set(nothingTraced);
      else session.select([]);
    },
  },
];
