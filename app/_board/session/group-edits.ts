import type { NodeId } from "@gradboard/autodiff";
import { groupNodes, setCollapsed, setGroupTitle, ungroup } from "@gradboard/board";
import type { useTranslations } from "next-intl";
import { announce } from "../../_ui/announcer";
import type { Run } from "./run";
import type { BoardSession } from "./session";

type Tools = {
  readonly session: BoardSession;
  readonly run: Run;
  readonly words: ReturnType<typeof useTranslations<"groups">>;
};

/** What a person can do with groups, as one step each. */
export function groupEdits({ session, run, words }: Tools) {
  const nameOf = (id: NodeId) => session.view.get().groups.get(id)?.title || words("untitled");
  return {
    /** Puts nodes and groups into a new group, whose title can be typed at once. */
    group(ids: ReadonlySet<NodeId>): void {
      const made = run((doc) => groupNodes(doc, ids));
      if (made === null) return;
      announce(words("grouped", { count: ids.size }));
      session.select([made.id]);
      session.canvas?.show(made.id, { focus: true });
    },

    ungroup(ids: readonly NodeId[]): void {
      const done = run((doc) => ungroup(doc, ids), { frees: true });
      if (done === null) return;
      announce(words("ungrouped"));
      session.select(done.members);
      const [first] = done.members;
      if (first !== undefined) session.canvas?.show(first, { focus: true });
    },

    /** Shows a group as one block, or what is in it. `merge`: as part of the step before; `focus`: from the canvas. */
    setCollapsed(id: NodeId, collapsed: boolean, { merge = false, focus = true } = {}): void {
      if (run((doc) => setCollapsed(doc, id, collapsed), { merge }) === null) return;
      announce(words(collapsed ? "collapsed" : "expanded", { name: nameOf(id) }));
      session.select([id]);
      // The button that was pressed is gone with what it stood on, as soon as that is drawn.
      requestAnimationFrame(() => session.canvas?.show(id, { focus }));
    },

    setGroupTitle: (id: NodeId, title: string) => run((doc) => setGroupTitle(doc, id, title)) !== null,
  };
}
