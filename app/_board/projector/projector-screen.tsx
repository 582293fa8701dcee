"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { MessagePage } from "../../_ui/message-page";
import type { BoardSession } from "../session/session";
import { SessionProvider, useReadable } from "../session/use-session";
import { fetchTeaching, teaching } from "../walkthrough/late-teaching";
import { WalkthroughProvider } from "../walkthrough/walkthrough-context";
import styles from "./projector.module.css";
import { ProjectorView } from "./projector-view";
import { useProjectorSession } from "./use-projector-session";

/** A board for the wall of a classroom: large, without chrome, and without anything about people. */
export function ProjectorScreen({ id }: { readonly id: string }) {
  const t = useTranslations("board");
  const state = useProjectorSession(id);
  if (state.kind === "opening") return <main className={styles.screen} aria-busy="true" />;
  if (state.kind === "refused") {
    return <MessagePage title={t("screen.closed")} body={state.sentence} home={t("screen.home")} />;
  }
  return (
    <SessionProvider session={state.session}>
      <WalkthroughProvider session={state.session}>
        <Opened session={state.session} />
      </WalkthroughProvider>
    </SessionProvider>
  );
}

function Opened({ session }: { readonly session: BoardSession }) {
  const t = useTranslations("board");
  const loaded = useReadable(session.loaded);
  const ending = useReadable(session.ending);
  const canTeach = useReadable(teaching) !== null;
  useEffect(() => void fetchTeaching(), []);
  if (ending !== null) {
    return <MessagePage title={t("screen.closed")} body={ending.sentence} home={t("screen.home")} />;
  }
  return loaded && canTeach ? <ProjectorView /> : <main className={styles.screen} aria-busy="true" />;
}
