"use client";

import type { NodeId } from "@gradboard/autodiff";
import { useSyncExternalStore } from "react";
import { useSession } from "../session/use-session";

/**
 * The colour of whoever else has something in hand (`heldBy`) or has selected it, or null. Only what somebody selects
 * or lets go is drawn again for that.
 */
export function useHolderColor(id: NodeId, heldBy: string | null): string | null {
  const { people } = useSession();
  const get = () => people.get().find(({ selection }) => selection.includes(id))?.user.color ?? null;
  const selectedBy = useSyncExternalStore(people.subscribe, get, get);
  return heldBy ?? selectedBy;
}
