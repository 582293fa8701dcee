"use client";

import type { BoardSummary } from "@gradboard/protocol";
import { useCallback, useEffect, useRef, useState } from "react";
import { ensureIdentity } from "../_account/identity";
import { api } from "../_api/api";

export type Boards =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly boards: readonly BoardSummary[] }
  | { readonly kind: "failed"; readonly sentence: string };

async function load(): Promise<Boards> {
  const who = await ensureIdentity();
  const result = who.ok ? await api.boards() : who;
  return result.ok
    ? { kind: "ready", boards: result.value.boards }
    : { kind: "failed", sentence: result.problem.detail };
}

/** The caller's boards, last opened first; asked again whenever this page is come back to. */
export function useBoards(): { readonly state: Boards; readonly reload: () => void } {
  const [state, setState] = useState<Boards>({ kind: "loading" });
  const asked = useRef(0);
  const reload = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    void load().then((next) => {
      // Only the latest answer counts.
      if (mine === asked.current) setState(next);
    });
  }, []);
  useEffect(() => {
    reload();
    return () => {
      asked.current += 1;
    };
  }, [reload]);
  useEffect(() => {
    // A page that the Back button brings back from memory still shows the boards of then.
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) reload();
    };
    window.addEventListener("pageshow", onShow);
    return () => window.removeEventListener("pageshow", onShow);
  }, [reload]);
  return { state, reload };
}
