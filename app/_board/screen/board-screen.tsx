"use client";

import { useEffect } from "react";
import { useToast } from "../../_ui/toast";
import type { Opened } from "../session/access";
import type { BoardSession } from "../session/session";
import { SessionProvider, useReadable } from "../session/use-session";
import { WalkthroughProvider } from "../walkthrough/walkthrough-context";
import { BoardLayout } from "./board-layout";
import { Closed, Opening } from "./notice";
import { useLiveSession } from "./use-live-session";
import { useOpened } from "./use-opened";
import { ScreenProvider } from "./use-screen";

/** One board, from the link to the last goodbye. */
export function BoardScreen({ id }: { readonly id: string }) {
  const { state, reopen } = useOpened(id);
  switch (state.kind) {
    case "opening":
      return <Opening sentence={state.sentence} />;
    case "refused":
      return <Closed sentence={state.sentence} />;
    case "open":
      return <Open key={id} opened={state.opened} onLost={reopen} />;
  }
}

type OpenProps = { readonly opened: Opened; readonly onLost: () => void };

function Open({ opened, onLost }: OpenProps) {
  const session = useLiveSession(opened);
  if (session === null) return <Opening sentence={null} />;
  return <Live session={session} onLost={onLost} />;
}

function Live({ session, onLost }: { readonly session: BoardSession; readonly onLost: () => void }) {
  const toast = useToast();
  const loaded = useReadable(session.loaded);
  const notice = useReadable(session.notice);
  const ending = useReadable(session.ending);

  useEffect(() => {
    if (ending?.kind !== "refused-edit") return;
    // What was refused must not stay on the screen: everything is fetched afresh, with the rights one has now.
    toast(ending.sentence, "problem");
    onLost();
  }, [ending, toast, onLost]);

  if (ending?.kind === "closed") return <Closed sentence={ending.sentence} />;
  if (!loaded) return <Opening sentence={notice} />;
  return (
    <SessionProvider session={session}>
      <WalkthroughProvider session={session}>
        <ScreenProvider>
          <BoardLayout />
        </ScreenProvider>
      </WalkthroughProvider>
    </SessionProvider>
  );
}
