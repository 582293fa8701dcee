"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useToast } from "../../_ui/toast";
import type { Opened } from "../session/access";
import type { BoardSession } from "../session/session";
import { SessionProvider, useReadable } from "../session/use-session";
import { WalkthroughProvider } from "../walkthrough/walkthrough-context";
import { BoardLayout } from "./board-layout";
import { Notice } from "./notice";
import { useLiveSession } from "./use-live-session";
import { useOpened } from "./use-opened";

/** One board, from the link to the last goodbye. */
export function BoardScreen({ id }: { readonly id: string }) {
  const t = useTranslations("board.screen");
  const { state, reopen } = useOpened(id);
  switch (state.kind) {
    case "opening":
      return <Notice title={t("opening")} sentence={state.sentence} busy />;
    case "refused":
      return <Notice title={t("closed")} sentence={state.sentence} />;
    case "open":
      return <Open key={id} opened={state.opened} onLost={reopen} />;
  }
}

type OpenProps = { readonly opened: Opened; readonly onLost: () => void };

function Open({ opened, onLost }: OpenProps) {
  const t = useTranslations("board.screen");
  const session = useLiveSession(opened);
  if (session === null) return <Notice title={t("opening")} sentence={null} busy />;
  return <Live session={session} onLost={onLost} />;
}

function Live({ session, onLost }: { readonly session: BoardSession; readonly onLost: () => void }) {
  const t = useTranslations("board.screen");
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

  if (ending?.kind === "closed") return <Notice title={t("closed")} sentence={ending.sentence} />;
  if (!loaded) return <Notice title={t("opening")} sentence={notice} busy />;
  return (
    <SessionProvider session={session}>
      <WalkthroughProvider session={session}>
        <BoardLayout />
      </WalkthroughProvider>
    </SessionProvider>
  );
}
