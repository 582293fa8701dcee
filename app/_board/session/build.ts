import { type NodeId, operation } from "@gradboard/autodiff";
import { addIntoWire, addWired, boundsOf, NODE_SIZE, outermost, replaceOperation } from "@gradboard/board";
import {
  addFormula,
  compositeOf,
  duplicateNodes,
  expandOperation,
  foldGroup,
  type Inserted,
  insertBoardFile,
  readPasted,
  tidy,
} from "@gradboard/board/building";
import type { useTranslations } from "next-intl";
import { announce } from "../../_ui/announcer";
import type { ToastTone } from "../../_ui/toast";
import { copyText } from "../clipboard/copy-text";
import { formulaText } from "../clipboard/formula-text";
import { roomBelow } from "../formula-bar/room-below";
import { freePlace } from "../palette/free-place";
import type { AddPurpose } from "../screen/screen-state";
import { annotate } from "./annotate";
import { boxesOf } from "./boxes-of";
import type { Chosen } from "./chosen";
import { exerciseEdits } from "./exercise-edits";
import { fileOffset } from "./file-offset";
import type { Run } from "./run";
import type { BoardSession } from "./session";

/** Room between what is copied and the copy below it. */
const GAP = 36;

type Tools = {
  readonly session: BoardSession;
  readonly run: Run;
  readonly toast: (sentence: string, tone?: ToastTone, kind?: string) => void;
  readonly words: ReturnType<typeof useTranslations<"actions.said">>;
  readonly boardWords: ReturnType<typeof useTranslations<"board">>;
  readonly groupWords: ReturnType<typeof useTranslations<"groups">>;
  readonly noteWords: ReturnType<typeof useTranslations<"board.annotation">>;
};

/** What a person can do that makes many nodes, lays them out or takes long to think of, as one step each. Sent for later: see `building.ts`. */
export function build({ session, run, toast, words, boardWords, groupWords, noteWords }: Tools) {
  /** Shows new nodes and gives them the keyboard. */
  const present = (ids: readonly NodeId[], first: NodeId | undefined = ids[0]) => {
    session.select(ids);
    if (first !== undefined) session.canvas?.show(first, { focus: true });
  };

  /** Gives the keyboard to what has just been made, and shows all of it when it is where it belongs. */
  const presentWhole = (id: NodeId) => {
    present([id]);
    session.whenAtRest(() => session.canvas?.show(id));
  };

  /** Shows what was copied: of a group that was copied whole, the group. */
  const presentCopies = ({ ids, groups }: Inserted) => {
    const all = [...groups.values(), ...ids.values()];
    present([...outermost(session.computed.get().board, all)]);
  };

  return {
    ...annotate({ session, run, words: noteWords }),
    ...exerciseEdits({ session, run, toast, words }),

    /** Adds the graph of a formula below what is there; `added` when it is on the board. */
    addFormula(text: string, added: () => void): void {
      const at = roomBelow(session.view.get());
      const done = run((doc) => addFormula(doc, text, at));
      if (done === null) return;
      session.select([done.target]);
      announce(
        boardWords("formula.added", { name: session.view.get().nodes.get(done.target)?.label ?? text }),
      );
      session.canvas?.fit();
      added();
    },

    /** Puts what was chosen from a list where the list was opened for. */
    choose(chosen: Chosen, purpose: AddPurpose): void {
      if (chosen.kind === "formula") {
        if (purpose.kind !== "place") return;
        const added = run((doc) => addFormula(doc, chosen.text, purpose.at));
        if (added !== null) present([added.target]);
        return;
      }
      const { kind: _, ...node } = chosen;
      const name = operation(node.op)?.title ?? node.op;
      if (purpose.kind === "replace") {
        const done = run((doc) => replaceOperation(doc, purpose.node, node.op));
        if (done === null) return;
        announce(words("replaced", { name }));
        present([purpose.node]);
        return;
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
      if (added === null) return;
      announce(words("inserted", { name }));
      present([added.id]);
    },

    duplicate(ids: ReadonlySet<NodeId>): void {
      const height = boundsOf(boxesOf(session, ids).values())?.height ?? 0;
      const copied = run((doc) => duplicateNodes(doc, ids, [0, height + GAP]));
      if (copied === null) return;
      announce(words("duplicated", { count: copied.ids.size }));
      presentCopies(copied);
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

    /** Puts the formula of a node on the clipboard. */
    copyFormula(id: NodeId | null): void {
      const text = formulaText(session, id);
      if (text === null) toast(words("noFormula"), "plain", "copy");
      else toast(words(copyText(text) ? "copiedFormula" : "copyFailed"), "plain", "copy");
    },

    /** Lays the board out and shows the whole, or only some nodes where they are. */
    tidy(only?: ReadonlySet<NodeId>): void {
      if (run((doc) => tidy(doc, only === undefined ? {} : { only }), { glide: true }) === null) return;
      announce(words("tidied"));
      if (only === undefined) session.canvas?.fit();
    },

    /** Spells an operation out in the gates it is made of. */
    spellOut(id: NodeId): void {
      const done = run((doc) => expandOperation(doc, id), { glide: true });
      if (done === null) return;
      announce(groupWords("spelledOut"));
      presentWhole(done.group);
    },

    /** Folds the gates of an operation into one node. */
    fold(group: NodeId): void {
      const done = run((doc) => foldGroup(doc, group), { glide: true, frees: true });
      if (done === null) return;
      announce(groupWords("folded"));
      presentWhole(done.id);
    },
  };
}

export { compositeOf };

export type Build = ReturnType<typeof build>;
