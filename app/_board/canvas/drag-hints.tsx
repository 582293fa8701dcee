"use client";

import { ViewportPortal } from "@xyflow/react";
import { type CSSProperties, useEffect } from "react";
import type { Store } from "../session/store";
import { useReadable } from "../session/use-session";
import type { DragHints as Hints } from "./drag-gesture";
import styles from "./drag-hints.module.css";
import type { Guide } from "./snap";

/** The lines that nodes in hand keep to, and the wire that would take one in. */
export function DragHints({ hints }: { readonly hints: Store<Hints> }) {
  const { guides, wire } = useReadable(hints);
  useEffect(() => {
    // By hand: thousands of wires need not ask whether it is they.
    const path = wire === null ? null : document.querySelector(`[data-wire="${CSS.escape(wire)}"]`);
    path?.setAttribute("data-drop", "");
    return () => path?.removeAttribute("data-drop");
  }, [wire]);
  // The portal looks for its place with every change of the view.
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      {guides.map((guide) => (
        <span
          key={guide.axis}
          className={styles.guide}
          data-axis={guide.axis}
          style={placeOf(guide)}
          aria-hidden="true"
        />
      ))}
    </ViewportPortal>
  );
}

function placeOf({ axis, at, from, to }: Guide): CSSProperties {
  return axis === "vertical"
    ? { left: at, top: from, height: to - from }
    : { left: from, top: at, width: to - from };
}
