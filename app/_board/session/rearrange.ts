import { type NodeId, operation, type WireRef } from "@gradboard/autodiff";
import {
  type Alignment,
  type Axis,
  addFormula,
  addIntoWire,
  addWired,
  aligned,
  type Box,
  boundsOf,
  distributed,
  duplicateNodes,
  type Inserted,
  insertBoardFile,
  moveNodes,
  NODE_SIZE,
  outermost,
  readPasted,
  removeNodes,
  replaceOperation,
  spliceIntoWire,
  tidy,
} from "@gradboard/board";
import type { useTranslations } from "next-intl";
import { announce } from "../../_ui/announcer";
import type { ToastTone } from "../../_ui/toast";
import { freePlace } from "../palette/free-place";
import type { AddPurpose } from "../screen/screen-state";
import { fileOffset } from "./file-offset";
import { type Point, placedBox } from "./overlay";
import type { Run } from "./run";
import type { BoardSession } from "./session";

/** Room between what is copied and the copy below it. */
const GAP = 36;

/** What is put on the board from a list of operations. */
export type Chosen =
  | { readonly kind: "operation"; readonly op: string; readonly name?: string; readonly value?: number }
  | { readonly kind: "formula"; readonly text: string };

type Words = ReturnType<typeof useTranslations<"actions.said">>;
/** Sentences that need no more than a number. */
type Said =
  | "copied"
  | "copiedFormula"
  | "copyFailed"
  | "noFormula"
  | "pasteKeys"
  | "nothingToPresent"
  | "selected";

type Tools = {
  readonly session: BoardSession;
  readonly run: Run;
  readonly toast: (sentence: string, tone?: ToastTone, kind?: string) => void;
  readonly labelOf: (id: NodeId) => string;
  readonly words: Words;
};

/** What menus and keys do to the structure and the order of a board, as one step each. */
export function rearrange({ session, run, toast, labelOf, words }: Tools) {
  const boxesOf = (ids: Iterable<NodeId>): ReadonlyMap<NodeId, Box> => {
    const { nodes, groups } = session.view.get();
    const { board } = session.computed.get();
    return new Map(
      [...outermost(board, ids)].flatMap((id): [NodeId, Box][] => {
        const group = groups.get(id)?.box;
        if (group !== undefined) return [[id, group]];
        const view = nodes.get(id);
        return view === undefined ? [] : [[id, placedBox(view)]];
      }),
    );
  };
  const arrange = (places: ReadonlyMap<NodeId, Point>) => {
    if (run((doc) => moveNodes(doc, places), { glide: true }) !== null)
      announce(words("moved", { count: places.size }));
  };
  /** Shows new nodes and gives them the keyboard. */
  const present = (ids: readonly NodeId[], first: NodeId | undefined = ids[0]) => {
    session.select(ids);
    if (first !== undefined) session.canvas?.show(first, { focus: true });
  };

  /** Shows what was copied: of a group that was copied whole, the group. */
  const presentCopies = ({ ids, groups }: Inserted) => {
    const all = [...groups.values(), ...ids.values()];
    present([...outermost(session.computed.get().board, all)]);
  };

  return {
    say(what: Said, count = 0): void {
      if (
        what === "copyFailed" ||
        what === "noFormula" ||
        what === "pasteKeys" ||
        what === "nothingToPresent"
      )
        toast(words(what));
      else announce(words(what, { count }));
    },

    /** Puts what was chosen from a list where the list was opened for. */
    choose(chosen: Chosen, purpose: AddPurpose): boolean {
      if (chosen.kind === "formula") {
        if (purpose.kind !== "place") return false;
        const added = run((doc) => addFormula(doc, chosen.text, purpose.at));
        if (added !== null) present([added.target]);
        return added !== null;
      }
      const { kind: _, ...node } = chosen;
      const name = operation(node.op)?.title ?? node.op;
      if (purpose.kind === "replace") {
        const done = run((doc) => replaceOperation(doc, purpose.node, node.op));
        if (done === null) return false;
        announce(words("replaced", { name }));
        present([purpose.node]);
        return true;
      }
      const added = run(
        (doc) => {
          if (purpose.kind === "into") return addIntoWire(doc, node, purpose.wire);
          const { at } = purpose;
          // A wire that was let go ends at the port of the new node, not in the middle of it.
          const aside = { place: 0, from: NODE_SIZE.width / 2, to: -NODE_SIZE.width / 2 }[purpose.kind];
          const placed = { ...node, pos: freePlace(session.view.get(), [at[0] + aside, at[1]]) };
          if (purpose.kind === "from") return addWired(doc, placed, { from: purpose.from });
          return addWired(doc, placed, purpose.kind === "to" ? { to: purpose.to } : {});
        },
        { glide: purpose.kind === "into" },
      );
      if (added === null) return false;
      announce(words("inserted", { name }));
      present([added.id]);
      return true;
    },

    /** Leads a wire through a node that was dropped on it. */
    splice(id: NodeId, wire: WireRef): void {
      const done = run((doc) => spliceIntoWire(doc, id, wire), { merge: true });
      if (done !== null) announce(words("inserted", { name: labelOf(id) }));
    },

    duplicate(ids: ReadonlySet<NodeId>): void {
      const height = boundsOf(boxesOf(ids).values())?.height ?? 0;
      const copied = run((doc) => duplicateNodes(doc, ids, [0, height + GAP]));
      if (copied === null) return;
      announce(words("duplicated", { count: copied.ids.size }));
      presentCopies(copied);
    },

    /** Takes nodes that were copied away. */
    cut(ids: ReadonlySet<NodeId>): void {
      if (run((doc) => removeNodes(doc, ids)) !== null) announce(words("cut", { count: ids.size }));
    },

    /** Adds what a text holds (a formula, a piece of a board, a file) where the pointer is. */
    paste(text: string): void {
      const pasted = readPasted(text);
      const at = session.canvas?.pointer() ?? [0, 0];
      if (pasted.kind === "nothing") toast(words("nothingToPaste"), "plain", "paste");
      else if (pasted.kind === "fault") {
        toast(words("pasteFault", { message: pasted.message.replaceAll("`", "") }), "problem", "paste");
      } else if (pasted.kind === "formula") {
        const added = run((doc) => addFormula(doc, pasted.text, at));
        if (added === null) return;
        announce(words("pasted", { count: added.ids.length }));
        present([...added.ids, added.target], added.target);
      } else {
        const by = fileOffset(pasted.file, at, session.view.get());
        const added = run((doc) => insertBoardFile(doc, pasted.file, { by }));
        if (added === null) return;
        announce(words("pasted", { count: added.ids.size }));
        presentCopies(added);
      }
    },

    /** Lays the board out, or only some nodes. */
    tidy(only?: ReadonlySet<NodeId>): boolean {
      const done = run((doc) => tidy(doc, only === undefined ? {} : { only }), { glide: true }) !== null;
      if (done) announce(words("tidied"));
      return done;
    },

    align: (ids: ReadonlySet<NodeId>, alignment: Alignment) => arrange(aligned(boxesOf(ids), alignment)),
    distribute: (ids: ReadonlySet<NodeId>, axis: Axis) => arrange(distributed(boxesOf(ids), axis)),
  };
}
