import type { Alignment, Axis } from "@gradboard/board";
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Grid3x3,
  Magnet,
  Sparkles,
  WandSparkles,
} from "lucide-react";
import { boardAlignment, boardAxis } from "../canvas/orientation";
import { orientation } from "../walkthrough/orientation-setting";
import type { Action, ActionContext, ActionId } from "./action";
import { groupsOf, subjectOf } from "./subject";

const atLeast =
  (count: number) =>
  ({ session }: ActionContext) =>
    subjectOf(session).nodes.size >= count;

function align(id: ActionId, alignment: Alignment, key: string, icon: Action["icon"]): Action {
  return {
    id,
    section: "arrange",
    keys: [key],
    ...(icon ? { icon } : {}),
    editing: true,
    enabled: atLeast(2),
    run: ({ session, edits }) =>
      edits.align(subjectOf(session).nodes, boardAlignment(alignment, orientation.get())),
  };
}

function distribute(id: ActionId, axis: Axis, key: string, icon: Action["icon"]): Action {
  return {
    id,
    section: "arrange",
    keys: [key],
    ...(icon ? { icon } : {}),
    editing: true,
    enabled: atLeast(3),
    run: ({ session, edits }) =>
      edits.distribute(subjectOf(session).nodes, boardAxis(axis, orientation.get())),
  };
}

export const arrangeActions: readonly Action[] = [
  {
    id: "tidy",
    section: "arrange",
    keys: ["Shift+T"],
    icon: Sparkles,
    editing: true,
    enabled: ({ session }) => session.view.get().nodes.size > 0,
    run: ({ edits }) => edits.tidy(),
  },
  {
    id: "tidySelection",
    section: "arrange",
    icon: WandSparkles,
    editing: true,
    enabled: (context) => atLeast(2)(context) || groupsOf(context.session).length > 0,
    run: ({ session, edits }) => edits.tidy(subjectOf(session).nodes),
  },
  // Named as they look: lucide calls horizontal what lies along a horizontal line.
  align("alignLeft", "left", "Alt+A", AlignStartVertical),
  align("alignCenter", "center", "Alt+H", AlignCenterVertical),
  align("alignRight", "right", "Alt+D", AlignEndVertical),
  align("alignTop", "top", "Alt+W", AlignStartHorizontal),
  align("alignMiddle", "middle", "Alt+V", AlignCenterHorizontal),
  align("alignBottom", "bottom", "Alt+S", AlignEndHorizontal),
  distribute("distributeHorizontally", "horizontal", "Alt+Shift+H", AlignHorizontalDistributeCenter),
  distribute("distributeVertically", "vertical", "Alt+Shift+V", AlignVerticalDistributeCenter),
  {
    id: "guides",
    section: "arrange",
    icon: Magnet,
    editing: true,
    checked: ({ screen }) => screen.settings.get().guides,
    run: ({ screen }) => screen.change({ guides: !screen.settings.get().guides }),
  },
  {
    id: "grid",
    section: "arrange",
    keys: ["Mod+'"],
    icon: Grid3x3,
    editing: true,
    checked: ({ screen }) => screen.settings.get().grid,
    run: ({ screen }) => screen.change({ grid: !screen.settings.get().grid }),
  },
];
