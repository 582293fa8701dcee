import { Dices, Footprints } from "lucide-react";
import type { Action, ActionContext } from "./action";
import { nodeOf } from "./subject";

const hasTarget = ({ session }: ActionContext) => session.view.get().target !== null;

export const walkthroughActions: readonly Action[] = [
  {
    id: "walk",
    section: "view",
    icon: Footprints,
    // Who is shown somebody else's steps leaves those first.
    enabled: (context) => hasTarget(context) && context.session.presentation.get() === null,
    run: ({ session }) => session.walk?.(),
  },
  {
    id: "renewNumbers",
    section: "edit",
    icon: Dices,
    editing: true,
    enabled: hasTarget,
    run: ({ session, edits }) => edits.renewNumbers(nodeOf(session)),
  },
];
