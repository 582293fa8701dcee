import type { NodeId, WireRef } from "@gradboard/autodiff";
import {
  type Alignment,
  type Axis,
  aligned,
  distributed,
  moveNodes,
  removeNodes,
  spliceIntoWire,
} from "@gradboard/board";
import type { useTranslations } from "next-intl";
import { announce } from "../../_ui/announcer";
import type { ToastTone } from "../../_ui/toast";
import { boxesOf } from "./boxes-of";
import type { Point } from "./overlay";
import type { Run } from "./run";
import type { BoardSession } from "./session";

type Words = ReturnType<typeof useTranslations<"actions.said">>;
/** Sentences that need no more than a number. */
type Said = "copied" | "copyFailed" | "copyHidden" | "pasteKeys" | "nothingToPresent" | "selected";

type Tools = {
  readonly session: BoardSession;
  readonly run: Run;
  readonly toast: (sentence: string, tone?: ToastTone, kind?: string) => void;
  readonly labelOf: (id: NodeId) => string;
  readonly words: Words;
};

/** What menus and keys do to the structure and the order of a board, as one step each. */
export function rearrange({ session, run, toast, labelOf, words }: Tools) {
  const arrange = (places: ReadonlyMap<NodeId, Point>) => {
    if (run((doc) => moveNodes(doc, places), { glide: true }) !== null)
      announce(words("moved", { count: places.size }));
  };
  return {
    say(what: Said, count = 0): void {
      if (
        what === "copyFailed" ||
        what === "copyHidden" ||
        what === "pasteKeys" ||
        what === "nothingToPresent"
      )
        toast(words(what));
      else announce(words(what, { count }));
    },

    /** Leads a wire through a node that was dropped on it. */
    splice(id: NodeId, wire: WireRef): void {
      const done = run((doc) => spliceIntoWire(doc, id, wire), { merge: true });
      if (done !== null) announce(words("inserted", { name: labelOf(id) }));
    },

    /** Takes nodes that were copied away. */
    cut(ids: ReadonlySet<NodeId>): void {
      if (run((doc) => removeNodes(doc, ids)) !== null) announce(words("cut", { count: ids.size }));
    },

    align: (ids: ReadonlySet<NodeId>, alignment: Alignment) =>
      arrange(aligned(boxesOf(session, ids), alignment)),
    distribute: (ids: ReadonlySet<NodeId>, axis: Axis) => arrange(distributed(boxesOf(session, ids), axis)),
  };
}
