"use client";

import { useEffect, useSyncExternalStore } from "react";
import { currentIdentity, ensureIdentity, type Identity, subscribeIdentity } from "./identity";

const unknown: Identity = { kind: "unknown" };

/** Who is here; asks the server the first time it is used. */
export function useMe(): Identity {
  useEffect(() => {
    void ensureIdentity();
  }, []);
  return useSyncExternalStore(subscribeIdentity, currentIdentity, () => unknown);
}
