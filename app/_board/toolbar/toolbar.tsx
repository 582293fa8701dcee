"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { You } from "../../_account/you";
import { classNames } from "../../_ui/class-names";
import { IconButton } from "../../_ui/icon-button";
import { ThemeToggle } from "../../_ui/theme-toggle";
import { ActionButton } from "../actions/action-button";
import { PeopleBar } from "../people/people-bar";
import { useScreen } from "../screen/use-screen";
import { useReadable, useSession } from "../session/use-session";
import { ForkButton } from "../share/fork-button";
import { ForkedFrom } from "../share/forked-from";
import { ShareButton } from "../share/share-button";
import { PresentButton } from "../walkthrough/present-button";
import { ProjectorLink } from "../walkthrough/projector-link";
import { useWalkthrough, useWalkthroughState } from "../walkthrough/walkthrough-context";
import { BoardTitle } from "./board-title";
import { HomeMark } from "./home-mark";
import { SaveStatus } from "./save-status";
import { SkipLink } from "./skip-link";
import styles from "./toolbar.module.css";

/** So many others take the room that words of buttons would need on a laptop. */
const CROWD = 3;

export function Toolbar() {
  const t = useTranslations("board");
  const session = useSession();
  const { access } = session.opened;
  const crowded = useReadable(session.people).length >= CROWD;
  return (
    <header className={styles.toolbar} data-edit={session.canEdit} data-crowded={crowded}>
      <SkipLink />
      <a href="/" className={styles.home} aria-label={t("toolbar.home")}>
        <HomeMark />
      </a>
      <div className={styles.titles}>
        <BoardTitle />
        {access.forkedFrom !== null && <ForkedFrom parent={access.forkedFrom} />}
      </div>
      <SaveStatus />
      {session.canEdit ? <EditTools /> : <span className={styles.viewOnly}>{t("status.viewOnly")}</span>}
      <span className={styles.space} />
      <div className={styles.people}>
        <PeopleBar />
      </div>
      <div className={styles.buttons}>
        <div className={styles.roomy}>
          <Teaching />
        </div>
        <PresentButton />
        <div className={styles.secondary}>
          <ShareButton />
          <div className={styles.roomy}>
            <ForkButton />
          </div>
        </div>
      </div>
      <div className={classNames(styles.tools, styles.settings)}>
        <div className={styles.roomy}>
          <ActionButton id="export" />
          {session.canEdit && <ActionButton id="operations" />}
        </div>
        <ActionButton id="outline" />
        <ActionButton id="comments" />
        <MoreButton />
        <div className={styles.roomy}>
          <ThemeToggle />
        </div>
        <span className={styles.you}>
          <You />
        </span>
      </div>
    </header>
  );
}

/** What begins with the other ways to go along the passes. */
function Teaching() {
  const { id, canEdit } = useSession();
  const { mode } = useWalkthroughState(useWalkthrough());
  return (
    <>
      {mode === null && <ActionButton id="askMe" />}
      {mode === null && canEdit && <ActionButton id="author" />}
      <ProjectorLink boardId={id} />
    </>
  );
}

function EditTools() {
  return (
    <div className={styles.tools}>
      <ActionButton id="undo" />
      <ActionButton id="redo" />
      <div className={styles.roomy}>
        <ActionButton id="tidy" />
      </div>
    </div>
  );
}

/** The context menu for those who have no right button: of what is selected, else of the board. */
function MoreButton() {
  const t = useTranslations("actions.menus");
  const session = useSession();
  const screen = useScreen();
  return (
    <IconButton
      label={t("more")}
      icon={<Ellipsis aria-hidden="true" />}
      aria-haspopup="menu"
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        const { nodes, wires } = session.selection.get();
        const [first] = nodes;
        const computes = session.view.get().nodes.get(first ?? "")?.node.annotation === undefined;
        const one = computes ? "node" : "annotation";
        const some = nodes.size > 1 ? "selection" : nodes.size === 1 ? one : "canvas";
        const kind = nodes.size === 0 && wires.size > 0 ? "wire" : some;
        screen.menu.set({ kind, client: [left, bottom + 4], more: true });
      }}
    />
  );
}
