"use client";

import { useEffect } from "react";
import type { Point } from "../session/overlay";
import type { BoardSession } from "../session/session";
import { useSession } from "../session/use-session";
import { wireOfKey } from "../session/wire-of-key";
import { focusHeir } from "./focus-heir";

/** What had the keyboard last, and where that was. */
type Held = {
  readonly element: HTMLElement | SVGElement;
  /** The node that it is on the canvas, or that its wire leads to. */
  readonly node: string | null;
  readonly at: Point;
  /** The panel that it stands in, and in which line of a table there. */
  readonly panel: HTMLElement | null;
  readonly line: number;
};

/**
 * Keeps the keyboard on the screen. What has the focus may vanish under somebody's hands, by an undo, a button that
 * deletes its own line or another person: then what took its place has it, and never the page as a whole.
 */
export function useKeptFocus(): void {
  const session = useSession();
  useEffect(() => {
    let held: Held | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      held = target instanceof HTMLElement || target instanceof SVGElement ? heldBy(session, target) : null;
    };
    // Whoever presses somewhere has left it; what is pressed takes the focus next.
    const onPress = () => {
      held = null;
    };
    const check = () => {
      if (held === null || held.element.isConnected || document.activeElement !== document.body) return;
      const lost = held;
      held = null;
      giveOn(session, lost);
    };
    // Told of every change of the page, and asked for nothing while what has the focus stays.
    const watch = new MutationObserver(check);
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", onFocus);
    document.addEventListener("pointerdown", onPress, true);
    return () => {
      watch.disconnect();
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("pointerdown", onPress, true);
    };
  }, [session]);
}

function heldBy({ view }: BoardSession, element: HTMLElement | SVGElement): Held {
  const wire = element.closest("[data-wire]")?.getAttribute("data-wire");
  const wireEnd = wire ? wireOfKey(wire).to : null;
  // The hint of an empty board has it in place of all that may come.
  const board = element.matches("[data-empty]") ? "" : null;
  const node = element.closest("[data-node]")?.getAttribute("data-node") ?? wireEnd ?? board;
  const { nodes, groups } = view.get();
  const box = groups.get(node ?? "")?.box;
  return {
    element,
    node,
    at: nodes.get(node ?? "")?.position ?? [box?.x ?? 0, box?.y ?? 0],
    panel: element.closest<HTMLElement>("section[tabindex]"),
    line: element.closest("tr")?.rowIndex ?? -1,
  };
}

function giveOn(session: BoardSession, { node, at, panel, line }: Held): void {
  const heir = node === null ? null : focusHeir(session.view.get(), node, at);
  if (heir !== null) session.canvas?.show(heir, { focus: true });
  else if (node !== null) document.querySelector<HTMLElement>("[data-empty]")?.focus();
  else if (panel?.isConnected) (lineOf(panel, line) ?? panel).focus();
}

/** The first button of the line that stands now where the lost one stood, or of the last. */
function lineOf(panel: HTMLElement, line: number): HTMLElement | null {
  if (line < 0) return null;
  const rows = panel.querySelectorAll("tr");
  return (rows[line] ?? rows[rows.length - 1])?.querySelector("button") ?? null;
}
