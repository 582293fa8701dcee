"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { api } from "../../_api/api";
import { useToast } from "../../_ui/toast";
import { useScreen } from "../screen/use-screen";
import { useSession } from "../session/use-session";

/** Copies the board as it is on the server, and goes to the copy. */
export function useFork(): () => Promise<void> {
  const { id } = useSession();
  const screen = useScreen();
  const router = useRouter();
  const toast = useToast();
  return useCallback(async () => {
    if (screen.forking.get()) return;
    screen.forking.set(true);
    const made = await api.fork(id);
    if (made.ok) return router.push(`/b/${encodeURIComponent(made.value.id)}`);
    screen.forking.set(false);
    toast(made.problem.detail, "problem");
  }, [id, screen, router, toast]);
}
