"use client";

import { LayoutGrid, ListTree, Redo2, Sparkles, Undo2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { You } from "../../_account/you";
import { classNames } from "../../_ui/class-names";
import { IconButton } from "../../_ui/icon-button";
import { ThemeToggle } from "../../_ui/theme-toggle";
import { ExportButton } from "../export/export-button";
import { PeopleBar } from "../people/people-bar";
import { useActions } from "../session/use-actions";
import { useBoardPart, useReadable, useSession } from "../session/use-session";
import { ForkButton } from "../share/fork-button";
import { ForkedFrom } from "../share/forked-from";
import { ShareButton } from "../share/share-button";
import { PresentButton } from "../walkthrough/present-button";
import { BoardTitle } from "./board-title";
import { HomeMark } from "./home-mark";
import { SaveStatus } from "./save-status";
import styles from "./toolbar.module.css";

/** Which side panels are open; on narrow screens they lie over the canvas. */
export type Panels = { readonly operations: boolean; readonly outline: boolean };

type ToolbarProps = { readonly panels: Panels; readonly onPanels: (panels: Panels) => void };

export function Toolbar({ panels, onPanels }: ToolbarProps) {
  const t = useTranslations("board");
  const session = useSession();
  const hasTarget = useBoardPart((view) => view.target !== null);
  const { access } = session.opened;
  return (
    <header className={styles.toolbar} data-edit={session.canEdit}>
      <Link href="/" className={styles.home} aria-label={t("toolbar.home")}>
        <HomeMark />
      </Link>
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
        <PresentButton hasTarget={hasTarget} />
        <div className={styles.secondary}>
          <ShareButton access={access} />
          <ForkButton boardId={session.id} />
        </div>
      </div>
      <div className={classNames(styles.tools, styles.settings)}>
        <ExportButton />
        {session.canEdit && (
          <IconButton
            label={t("toolbar.operations")}
            icon={<LayoutGrid aria-hidden="true" />}
            pressed={panels.operations}
            onClick={() => onPanels({ ...panels, operations: !panels.operations })}
          />
        )}
        <IconButton
          label={t("toolbar.outline")}
          icon={<ListTree aria-hidden="true" />}
          pressed={panels.outline}
          onClick={() => onPanels({ ...panels, outline: !panels.outline })}
        />
        <span className={styles.theme}>
          <ThemeToggle />
        </span>
        <span className={styles.you}>
          <You />
        </span>
      </div>
    </header>
  );
}

function EditTools() {
  const t = useTranslations("board.toolbar");
  const session = useSession();
  const actions = useActions();
  const { canUndo, canRedo } = useReadable(session.undoState);
  return (
    <div className={styles.tools}>
      <IconButton
        label={t("undo")}
        shortcut="Ctrl+Z"
        icon={<Undo2 aria-hidden="true" />}
        disabled={!canUndo}
        onClick={actions.undo}
      />
      <IconButton
        label={t("redo")}
        shortcut="Ctrl+Shift+Z"
        icon={<Redo2 aria-hidden="true" />}
        disabled={!canRedo}
        onClick={actions.redo}
      />
      <IconButton
        label={t("tidy")}
        icon={<Sparkles aria-hidden="true" />}
        onClick={() => {
          if (actions.tidy()) session.canvas?.fit();
        }}
      />
    </div>
  );
}
