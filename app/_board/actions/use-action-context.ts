"use client";

import { useMemo } from "react";
import { useScreen } from "../screen/use-screen";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { useFork } from "../share/use-fork";
import { useWalkthrough } from "../walkthrough/walkthrough-context";
import type { ActionContext } from "./action";

/** What actions work on, here. */
export function useActionContext(): ActionContext {
  const session = useSession();
  const screen = useScreen();
  const edits = useActions();
  const walkthrough = useWalkthrough();
  const fork = useFork();
  return useMemo(
    () => ({ session, screen, edits, walkthrough, fork }),
    [session, screen, edits, walkthrough, fork],
  );
}
