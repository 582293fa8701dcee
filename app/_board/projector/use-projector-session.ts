"use client";

import { useEffect, useState } from "react";
import { BoardSession } from "../session/session";
import { openProjector } from "./open-projector";

export type ProjectorSession =
  | { readonly kind: "opening" }
  | { readonly kind: "open"; readonly session: BoardSession }
  | { readonly kind: "refused"; readonly sentence: string };

/** How long to wait before the server is asked again, in milliseconds. */
const pause = 3000;

/** Opens a board for a projector, and asks again while the server is away: nobody stands at a projector. */
export function useProjectorSession(id: string): ProjectorSession {
  const [state, setState] = useState<ProjectorSession>({ kind: "opening" });
  useEffect(() => {
    let session: BoardSession | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const open = async () => {
      const opening = await openProjector(id);
      if (gone) return;
      if (opening.ok) {
        session = new BoardSession(opening, "projector");
        setState({ kind: "open", session });
      } else {
        setState({ kind: "refused", sentence: opening.sentence });
        if (opening.retry) timer = setTimeout(() => void open(), pause);
      }
    };
    void open();
    return () => {
      gone = true;
      clearTimeout(timer);
      session?.destroy();
      setState({ kind: "opening" });
    };
  }, [id]);
  return state;
}
