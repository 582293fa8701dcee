import { operation } from "@gradboard/autodiff";
import { Cable, Pencil, Plus, Replace, Split, Target } from "lucide-react";
import type { AddPurpose } from "../screen/screen-state";
import type { BoardSession } from "../session/session";
import type { Action, ActionContext } from "./action";
import { nodeOf, wireOf } from "./subject";

/** Opens the list of operations at a node or, without one, at the pointer. */
function openList({ session, screen }: ActionContext, purpose: AddPurpose): void {
  const node = purpose.kind === "replace" ? purpose.node : purpose.kind === "into" ? purpose.wire.to : null;
  const client = session.canvas?.clientOf(node) ?? [window.innerWidth / 2, window.innerHeight / 3];
  screen.add.set({ purpose, client });
}

const canConnect = (session: BoardSession) => nodeOf(session) !== null;

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
    enabled: ({ session }) => canConnect(session),
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
    enabled: ({ session }) => nodeOf(session) !== null,
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
      const node = nodeOf(session);
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
      const op = session.view.get().nodes.get(nodeOf(session) ?? "")?.node.op;
      return op !== undefined && op !== "constant" && operation(op)?.kind !== "named-constant";
    },
    run: ({ session, screen }) => {
      const node = nodeOf(session);
      if (node === null) return;
      session.select([node]);
      screen.panels.set({ ...screen.panels.get(), outline: true });
      screen.renaming.set(node);
    },
  },
];
