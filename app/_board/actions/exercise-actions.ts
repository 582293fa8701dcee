import { Dices } from "lucide-react";
import type { Action } from "./action";
import { nodeOf } from "./subject";

export const exerciseActions: readonly Action[] = [
  {
    id: "renewNumbers",
    section: "edit",
    icon: Dices,
    editing: true,
    enabled: ({ session }) => session.view.get().target !== null,
    run: ({ session, edits }) => edits.renewNumbers(nodeOf(session)),
  },
];
