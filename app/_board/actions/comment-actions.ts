import { MessageSquarePlus, MessagesSquare } from "lucide-react";
import type { Action } from "./action";
import { nodeOf } from "./subject";

/** What people say to each other about the board. */
export const commentActions: readonly Action[] = [
  {
    id: "comment",
    section: "draw",
    keys: ["Shift+C"],
    icon: MessageSquarePlus,
    editing: true,
    run: ({ session, screen }) => {
      const node = nodeOf(session);
      const at = session.view.get().nodes.get(node ?? "")?.position ?? session.canvas?.pointer() ?? [0, 0];
      screen.thread.set({ kind: "new", node, at });
      screen.panels.set({ ...screen.panels.get(), comments: true });
    },
  },
  {
    id: "comments",
    section: "view",
    icon: MessagesSquare,
    checked: ({ screen }) => screen.panels.get().comments,
    run: ({ screen }) => screen.togglePanel("comments"),
  },
];
