import { paths } from "@gradboard/autodiff";
import { Route } from "lucide-react";
import { wiresToTarget } from "../session/wires-to-target";
import type { Action } from "./action";
import { nodeOf } from "./subject";

/** Beyond this many the count alone is told, as in the list of paths. */
const MOST = 40;

export const pathActions: readonly Action[] = [
  {
    id: "paths",
    section: "view",
    keys: ["Shift+P"],
    onCanvas: true,
    icon: Route,
    enabled: ({ session }) => nodeOf(session) !== null && session.view.get().target !== null,
    run: ({ session, edits }) => {
      const node = nodeOf(session);
      if (node === null) return;
      const wires = wiresToTarget(session.view.get(), node);
      session.traced.set(new Set(wires));
      edits.sayPaths(wires.length === 0 ? null : paths(session.program, node, MOST));
    },
  },
];
