"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Opened, openBoard } from "../session/access";

export type OpenState =
  | { readonly kind: "opening"; readonly sentence: string | null }
  | { readonly kind: "open"; readonly opened: Opened }
  | { readonly kind: "refused"; readonly sentence: string };

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8000;

/** Asks the server what one may do here, again and again while it does not answer. `reopen` asks afresh. */
export function useOpened(id: string): { readonly state: OpenState; readonly reopen: () => void } {
  const [state, setState] = useState<OpenState>({ kind: "opening", sentence: null });
  const stop = useRef(() => {});

  const reopen = useCallback(() => {
    stop.current();
    setState({ kind: "opening", sentence: null });
    stop.current = keepAsking(id, setState);
  }, [id]);
  useEffect(() => {
    reopen();
    return () => stop.current();
  }, [reopen]);
  return { state, reopen };
}

/** Asks until there is an answer, and tells how it goes; returns what stops it. */
function keepAsking(id: string, tell: (state: OpenState) => void): () => void {
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (pause: number) => {
    const opening = await openBoard(id);
    if (over) return;
    if (opening.ok) tell({ kind: "open", opened: opening });
    else if (!opening.retry) tell({ kind: "refused", sentence: opening.sentence });
    else {
      tell({ kind: "opening", sentence: opening.sentence });
      // A whole class comes back at the same moment; chance spreads it out.
      const jittered = pause * (0.75 + Math.random() / 2);
      timer = setTimeout(() => void ask(Math.min(pause * 2, LONGEST_PAUSE)), jittered);
    }
  };
  void ask(FIRST_PAUSE);
  return () => {
    over = true;
    clearTimeout(timer);
  };
}
