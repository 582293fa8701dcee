"use client";

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { nothingTraced } from "../session/traced";
import { useReadable, useSession } from "../session/use-session";
import styles from "./trace-button.module.css";

type TraceButtonProps = { readonly wires: readonly string[]; readonly children: ReactNode };

/** A line of text that lights up wires on this screen: under the mouse, or from one press to the next. */
export function TraceButton({ wires, children }: TraceButtonProps) {
  const { traced } = useSession();
  const key = wires.join(" ");
  const mine: ReadonlySet<string> = useMemo(() => new Set(key.split(" ")), [key]);
  const isLit = useReadable(traced) === mine;
  const [pinned, setPinned] = useState(false);
  useEffect(
    () => () => {
      if (traced.get() === mine) traced.set(nothingTraced);
    },
    [traced, mine],
  );
  const pressed = isLit && pinned;
  return (
    <button
      type="button"
      className={styles.trace}
      aria-pressed={pressed}
      onPointerEnter={({ pointerType }) => {
        if (pointerType !== "mouse" || isLit) return;
        setPinned(false);
        traced.set(mine);
      }}
      onPointerLeave={() => {
        if (isLit && !pinned) traced.set(nothingTraced);
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape" && isLit) traced.set(nothingTraced);
      }}
      onClick={() => {
        setPinned(!pressed);
        traced.set(pressed ? nothingTraced : mine);
      }}
    >
      {children}
    </button>
  );
}
