"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { Readable } from "../session/store";
import { useReadable } from "../session/use-session";
import { notation } from "./notation-setting";
import { WalkthroughModel } from "./walkthrough-model";
import type { WalkthroughSource } from "./walkthrough-source";
import type { WalkthroughState } from "./walkthrough-state";

/** The session's part, whether this person may present, and where the rest of the screen finds its way back. */
type WalkthroughSession = WalkthroughSource & {
  readonly mayPresent: Readable<boolean>;
  catchUp: (() => void) | null;
};

export type Walkthrough = {
  readonly model: WalkthroughModel;
  readonly canPresent: boolean;
};

/** Whoever draws a walkthrough without a page around it gives the model itself. */
export const WalkthroughContext = createContext<Walkthrough | null>(null);

type WalkthroughProviderProps = { readonly session: WalkthroughSession; readonly children: ReactNode };

/**
 * Around everything that shows a board. Shows nothing until it is known what a walkthrough hides: somebody who joins
 * late must not see the answers for one frame.
 */
export function WalkthroughProvider({ session, children }: WalkthroughProviderProps) {
  const [model, setModel] = useState<WalkthroughModel | null>(null);
  const canPresent = useReadable(session.mayPresent);
  useLayoutEffect(() => {
    const model = new WalkthroughModel(session, notation);
    setModel(model);
    session.catchUp = model.catchUp;
    return () => {
      session.catchUp = null;
      setModel(null);
      model.destroy();
    };
  }, [session]);
  const walkthrough = useMemo(() => model && { model, canPresent }, [model, canPresent]);
  return walkthrough && <WalkthroughContext value={walkthrough}>{children}</WalkthroughContext>;
}

/** The walkthrough of this board. Throws outside of `WalkthroughProvider`: a mistake in the program. */
export function useWalkthrough(): Walkthrough {
  const walkthrough = useContext(WalkthroughContext);
  if (walkthrough === null) throw new Error("useWalkthrough needs a WalkthroughProvider above it");
  return walkthrough;
}

/** What the walkthrough shows now. */
export function useWalkthroughState({ model }: Walkthrough): WalkthroughState {
  return useSyncExternalStore(model.state.subscribe, model.state.get, model.state.get);
}
