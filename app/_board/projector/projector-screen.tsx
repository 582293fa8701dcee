"use client";

import { useTranslations } from "next-intl";
import { MessagePage } from "../../_ui/message-page";
import type { BoardSession } from "../session/session";
import { SessionProvider, useReadable } from "../session/use-session";
import { WalkthroughProvider } from "../walkthrough/walkthrough-context";
import styles from "./projector.module.css";
import { ProjectorView } from "./projector-view";
import { useProjectorSession } from "./use-projector-session";

/** A board for the wall of a classroom: large, without chrome, and without anything about people. */
export function ProjectorScreen({ id }: { readonly id: string }) {
  const t = useTranslations("common");
  const state = useProjectorSession(id);
  if (state.kind === "opening") return <main className={styles.screen} aria-busy="true" />;
  if (state.kind === "refused") {
    return <MessagePage title={t("notFound.title")} body={state.sentence} home={t("notFound.back")} />;
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
  const t = useTranslations("common");
  const loaded = useReadable(session.loaded);
  const ending = useReadable(session.ending);
  if (ending !== null) {
    return <MessagePage title={t("error.title")} body={ending.sentence} home={t("notFound.back")} />;
  }
  return loaded ? <ProjectorView /> : <main className={styles.screen} aria-busy="true" />;
}
