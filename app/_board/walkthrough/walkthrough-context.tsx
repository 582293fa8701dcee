"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { WalkthroughModel, type WalkthroughSource } from "./walkthrough-model";
import type { WalkthroughState } from "./walkthrough-state";

/** The session's part, and whether this person may present. */
type WalkthroughSession = WalkthroughSource & { readonly canEdit: boolean };

export type Walkthrough = {
  readonly model: WalkthroughModel;
  readonly canPresent: boolean;
};

const Context = createContext<Walkthrough | null>(null);

type WalkthroughProviderProps = { readonly session: WalkthroughSession; readonly children: ReactNode };

/** Around everything of a board that shows or controls its walkthrough. */
export function WalkthroughProvider({ session, children }: WalkthroughProviderProps) {
  const [walkthrough, setWalkthrough] = useState<Walkthrough | null>(null);
  useEffect(() => {
    const model = new WalkthroughModel(session);
    setWalkthrough({ model, canPresent: session.canEdit });
    return () => {
      setWalkthrough(null);
      model.destroy();
    };
  }, [session]);
  return <Context value={walkthrough}>{children}</Context>;
}

/** The walkthrough of this board; null for the moment before there is one. */
export function useWalkthrough(): Walkthrough | null {
  return useContext(Context);
}

/** What the walkthrough shows now. */
export function useWalkthroughState({ model }: Walkthrough): WalkthroughState {
  return useSyncExternalStore(model.state.subscribe, model.state.get, model.state.get);
}
