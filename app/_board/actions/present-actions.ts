import { GitFork, GraduationCap, NotebookPen, Presentation, Projector } from "lucide-react";
import { projectorAddress } from "../projector/projector-address";
import type { WalkthroughModel } from "../walkthrough/walkthrough-model";
import type { Action, ActionContext } from "./action";

const isIdle = ({ walkthrough }: ActionContext) => walkthrough.model.state.get().mode === null;

/** Begins something that goes along the passes; without a target there are none, which is said. */
const along =
  (begin: (model: WalkthroughModel) => void) =>
  ({ session, walkthrough, edits }: ActionContext) => {
    if (session.view.get().target === null) edits.say("nothingToPresent");
    else begin(walkthrough.model);
  };

/** What a class does with a board. */
export const presentActions: readonly Action[] = [
  {
    id: "present",
    section: "board",
    rare: true,
    icon: Presentation,
    enabled: (context) => isIdle(context) && context.walkthrough.canPresent,
    run: along((model) => model.present()),
  },
  {
    id: "walk",
    section: "board",
    rare: true,
    icon: Presentation,
    enabled: isIdle,
    run: along((model) => model.walkAlone()),
  },
  {
    id: "askMe",
    section: "board",
    rare: true,
    icon: GraduationCap,
    enabled: isIdle,
    run: along((model) => model.askMe()),
  },
  {
    id: "author",
    section: "board",
    rare: true,
    icon: NotebookPen,
    editing: true,
    enabled: isIdle,
    run: along((model) => model.author()),
  },
  {
    id: "projector",
    section: "board",
    icon: Projector,
    run: ({ session }) => void window.open(projectorAddress(session.id), "_blank", "noopener"),
  },
  {
    id: "fork",
    section: "board",
    icon: GitFork,
    enabled: ({ screen }) => !screen.forking.get(),
    run: ({ fork }) => fork(),
  },
];
