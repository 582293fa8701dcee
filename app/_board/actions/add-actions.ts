import { type NodeId, operation } from "@gradboard/autodiff";
import { Cable, Pencil, Plus, Replace, Split, Target } from "lucide-react";
import type { AddPurpose } from "../screen/screen-state";
import type { BoardSession } from "../session/session";
import type { Action, ActionContext } from "./action";
import { groupsOf, nodeOf, wireOf } from "./subject";

/** Opens the list of operations at a node or, without one, at the pointer. */
function openList({ session, screen }: ActionContext, purpose: AddPurpose): void {
  const node = purpose.kind === "replace" ? purpose.node : purpose.kind === "into" ? purpose.wire.to : null;
  const client = session.canvas?.clientOf(node) ?? [window.innerWidth / 2, window.innerHeight / 3];
  screen.add.set({ purpose, client });
}

/** The one node of the graph that an action is about, or null. */
function computingNode(session: BoardSession): NodeId | null {
  const node = nodeOf(session);
  return session.view.get().nodes.get(node ?? "")?.node.annotation === undefined ? node : null;
}

export const addActions: readonly Action[] = [
  {
    id: "add",
    section: "build",
    keys: ["/"],
    icon: Plus,
    editing: true,
    run: (context) => {
      const at = context.session.canvas?.pointer() ?? [0, 0];
      openList(context, { kind: "place", at });
    },
  },
  {
    id: "connect",
    section: "build",
    keys: ["C"],
    onCanvas: true,
    icon: Cable,
    editing: true,
    enabled: ({ session }) => computingNode(session) !== null,
    run: ({ session, screen }) => screen.connecting.set(nodeOf(session)),
  },
  {
    id: "insert",
    section: "build",
    keys: ["I"],
    onCanvas: true,
    icon: Split,
    editing: true,
    enabled: ({ session }) => wireOf(session) !== null,
    run: (context) => {
      const wire = wireOf(context.session);
      if (wire !== null) openList(context, { kind: "into", wire });
    },
  },
  {
    id: "replace",
    section: "build",
    keys: ["R"],
    onCanvas: true,
    icon: Replace,
    editing: true,
    enabled: ({ session }) => computingNode(session) !== null,
    run: (context) => {
      const node = nodeOf(context.session);
      if (node !== null) openList(context, { kind: "replace", node });
    },
  },
  {
    id: "makeTarget",
    section: "build",
    keys: ["T"],
    onCanvas: true,
    icon: Target,
    editing: true,
    enabled: ({ session }) => {
      const node = computingNode(session);
      return node !== null && session.view.get().target !== node;
    },
    run: ({ session, edits }) => {
      const node = nodeOf(session);
      if (node !== null) edits.makeTarget(node);
    },
  },
  {
    id: "rename",
    section: "build",
    keys: ["F2"],
    onCanvas: true,
    icon: Pencil,
    editing: true,
    enabled: ({ session }) => {
      if (groupsOf(session).length === 1) return true;
      const subject = session.view.get().nodes.get(nodeOf(session) ?? "")?.node;
      if (subject?.annotation !== undefined) return subject.annotation.kind !== "ink";
      const op = subject?.op;
      return op !== undefined && op !== "constant" && operation(op)?.kind !== "named-constant";
    },
    run: ({ session, screen }) => {
      const node = nodeOf(session) ?? groupsOf(session)[0]?.id ?? null;
      if (node === null) return;
      session.select([node]);
      if (session.view.get().nodes.get(node)?.node.annotation !== undefined) {
        screen.writing.set({ id: node, isNew: false });
        return;
      }
      screen.panels.set({ ...screen.panels.get(), outline: true, comments: false });
      screen.renaming.set(node);
    },
  },
];
