"use client";

import { useMemo } from "react";
import { useScreen } from "../screen/use-screen";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import type { ActionContext } from "./action";

/** What actions work on, here. */
export function useActionContext(): ActionContext {
  const session = useSession();
  const screen = useScreen();
  const edits = useActions();
  return useMemo(() => ({ session, screen, edits }), [session, screen, edits]);
}
