"use client";

import { useCallback, useEffect, useState } from "react";
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
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what makes it ask again.
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (pause: number) => {
      const opening = await openBoard(id);
      if (over) return;
      if (opening.ok) setState({ kind: "open", opened: opening });
      else if (!opening.retry) setState({ kind: "refused", sentence: opening.sentence });
      else {
        setState({ kind: "opening", sentence: opening.sentence });
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
  }, [id, attempt]);

  const reopen = useCallback(() => {
    setState({ kind: "opening", sentence: null });
    setAttempt((count) => count + 1);
  }, []);
  return { state, reopen };
}
