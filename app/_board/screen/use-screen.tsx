"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useSession } from "../session/use-session";
import { ScreenState } from "./screen-state";

const ScreenContext = createContext<ScreenState | null>(null);

export function ScreenProvider({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const [screen] = useState(() => new ScreenState(session.view.get().nodes.size));
  useEffect(() => screen.followWidth(), [screen]);
  return <ScreenContext value={screen}>{children}</ScreenContext>;
}

/** What is open on this screen. Throws outside of `ScreenProvider`: a mistake in the program, not of a person. */
export function useScreen(): ScreenState {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new Error("useScreen needs a ScreenProvider above it");
  return screen;
}
