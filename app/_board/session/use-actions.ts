"use client";

import { type NodeId, operation, type Value } from "@gradboard/autodiff";
import {
  addNode,
  connect,
  disconnect,
  moveNodes,
  portsOf,
  setName,
  setRange,
  setTarget,
  setTitle,
  setValue,
  type UndoResult,
  wouldLoop,
} from "@gradboard/board";
import { Refusal } from "@gradboard/protocol";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type * as Y from "yjs";
import { announce } from "../../_ui/announcer";
import { useToast } from "../../_ui/toast";
import { spokenNumber } from "../canvas/accessible-name";
import type { AddPurpose } from "../screen/screen-state";
import type { Build } from "./build";
import { building } from "./building";
import type { Chosen } from "./chosen";
import { groupEdits } from "./group-edits";
import type { Point } from "./overlay";
import { rearrange } from "./rearrange";
import { removeSelection } from "./remove-selection";
import type { How, Outcome } from "./run";
import { pathWords } from "./say-paths";
import type { Selection } from "./selection";
import { useSession } from "./use-session";

/**
 * What a person can do to the board, as one step each; whatever was refused is said in a toast. Every menu, key and
 * button goes through here.
 */
export function useActions() {
  const session = useSession();
  const toast = useToast();
  const t = useTranslations("board");
  const words = useTranslations("actions.said");
  const notes = useTranslations("board.annotation");
  const groupWords = useTranslations("groups");
  const problems = useTranslations("common.problem");

  return useMemo(() => {
    function run<T extends Outcome>(change: (doc: Y.Doc) => T, how: How = {}): (T & { ok: true }) | null {
      const outcome = session.edit(change, how);
      if (outcome === null) {
        if (session.canEdit && !session.mayEdit) toast(Refusal.writingOff, "problem");
        else if (session.full && !how.frees) toast(Refusal.full, "problem");
        return null;
      }
      if (succeeded(outcome)) return outcome;
      if (!outcome.ok) toast(outcome.fault.message.replaceAll("`", ""), "problem");
      return null;
    }

    let built: Build | null = null;
    /** Edits whose code may still be to come. */
    function later(use: (edits: Build) => void): void {
      building.use(
        ({ build }) => {
          built ??= build({ session, run, toast, words, boardWords: t, groupWords, noteWords: notes });
          use(built);
        },
        () => toast(problems("offline"), "problem"),
      );
    }

    const labelOf = (id: NodeId) => session.view.get().nodes.get(id)?.label ?? "";

    function tell(result: UndoResult, done: string, nothing: string): void {
      // One toast, however often the keys are pressed.
      const say = (sentence: string) => toast(sentence, "plain", "undo");
      if (result.kind === "nothing") say(nothing);
      else if (result.kind === "overtaken") say(t("toolbar.overtaken"));
      else {
        announce(done);
        if (result.skipped > 0) say(t("toolbar.skipped", { count: result.skipped }));
      }
    }

    /** What a new value came to, as far as it may be known. */
    function sayValue(id: NodeId, value: Value): void {
      const { nodes, target } = session.view.get();
      const result = target === null ? undefined : nodes.get(target);
      const set = { name: labelOf(id), value: spokenNumber(value) };
      if (result === undefined || !result.showsValue || target === id) announce(t("node.valueSet", set));
      else {
        const told = { ...set, target: result.label, result: spokenNumber(result.value) };
        announce(t("node.valueSetTarget", told));
      }
    }

    return {
      /** For edits that come with the part of the page that makes them. */
      run,
      add(op: string, at: Point): NodeId | null {
        const added = run((doc) => addNode(doc, { op, pos: at }));
        if (added === null) return null;
        session.select([added.id]);
        announce(t("palette.added", { name: operation(op)?.title ?? op }));
        return added.id;
      },
      connect(from: NodeId, to: NodeId, port: number): boolean {
        const done = run((doc) => connect(doc, from, to, port)) !== null;
        if (done) announce(t("connect.done", { from: labelOf(from), to: labelOf(to) }));
        return done;
      },
      /** Wires a node into the first free port of another, or says why it cannot. Into itself: it was given up. */
      connectToFree(from: NodeId, to: NodeId): boolean {
        const { board } = session.computed.get();
        const node = board.nodes.get(to);
        if (node === undefined || from === to) return false;
        const ports = portsOf(node);
        const free = Array.from({ length: ports }, (_, at) => at).find((at) => !node.inputs[at]);
        if (ports > 0 && (free !== undefined || wouldLoop(board, from, to)))
          return this.connect(from, to, free ?? 0);
        toast(t(ports === 0 ? "connect.leaf" : "connect.full", { name: labelOf(to) }), "problem");
        return false;
      },
      disconnect: (to: NodeId, port: number) =>
        run((doc) => disconnect(doc, to, port), { frees: true }) !== null,
      move: (places: ReadonlyMap<NodeId, Point>, merge = false) =>
        run((doc) => moveNodes(doc, places), { merge }) !== null,
      remove({ nodes, wires }: Selection): void {
        if (nodes.size + wires.size === 0) return;
        const done = run((doc) => removeSelection(doc, { nodes, wires }), { frees: true });
        if (done !== null) announce(t("node.deleted", { count: nodes.size + wires.size }));
      },
      rename: (id: NodeId, name: string) => run((doc) => setName(doc, id, name)) !== null,
      setValue(id: NodeId, value: Value): void {
        if (run((doc) => setValue(doc, id, value)) !== null) sayValue(id, value);
      },
      setRange: (id: NodeId, min: number | null, max: number | null) =>
        run((doc) => setRange(doc, id, min, max)) !== null,
      setTitle: (title: string) => run((doc) => setTitle(doc, title)) !== null,
      makeTarget(id: NodeId): void {
        if (run((doc) => setTarget(doc, id)) !== null)
          announce(t("node.becameTarget", { name: labelOf(id) }));
      },
      ...pathWords({ toast, words }),
      ...groupEdits({ session, run, words: groupWords }),
      ...rearrange({ session, run, toast, labelOf, words }),
      addFormula: (text: string, added: () => void) => later((edits) => edits.addFormula(text, added)),
      choose: (chosen: Chosen, purpose: AddPurpose) => later((edits) => edits.choose(chosen, purpose)),
      duplicate: (ids: ReadonlySet<NodeId>) => later((edits) => edits.duplicate(ids)),
      copyFormula: (id: NodeId | null) => later((edits) => edits.copyFormula(id)),
      paste: (text: string) => later((edits) => edits.paste(text)),
      tidy: (only?: ReadonlySet<NodeId>) => later((edits) => edits.tidy(only)),
      spellOut: (id: NodeId) => later((edits) => edits.spellOut(id)),
      fold: (group: NodeId) => later((edits) => edits.fold(group)),
      renewNumbers: (asked: NodeId | null) => later((edits) => edits.renewNumbers(asked)),
      addWritten: (...how: Parameters<Build["addWritten"]>) => later((edits) => edits.addWritten(...how)),
      write: (...how: Parameters<Build["write"]>) => later((edits) => edits.write(...how)),
      draw: (...how: Parameters<Build["draw"]>) => later((edits) => edits.draw(...how)),
      erase: (...how: Parameters<Build["erase"]>) => later((edits) => edits.erase(...how)),
      stretch: (...how: Parameters<Build["stretch"]>) => later((edits) => edits.stretch(...how)),
      resize: (...how: Parameters<Build["resize"]>) => later((edits) => edits.resize(...how)),
      paint: (...how: Parameters<Build["paint"]>) => later((edits) => edits.paint(...how)),
      undo: () => tell(session.undo(), t("toolbar.undone"), t("toolbar.nothingToUndo")),
      redo: () => tell(session.redo(), t("toolbar.redone"), t("toolbar.nothingToRedo")),
    };
  }, [session, toast, t, words, notes, groupWords, problems]);
}

function succeeded<T extends Outcome>(outcome: T): outcome is T & { ok: true } {
  return outcome.ok;
}

export type Actions = ReturnType<typeof useActions>;
