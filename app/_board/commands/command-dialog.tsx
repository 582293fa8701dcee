"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { SearchList } from "../../_ui/search-list";
import { useScreen } from "../screen/use-screen";
import { useReadable } from "../session/use-session";
import styles from "./command-dialog.module.css";
import { useCommands } from "./use-commands";

type CommandDialogProps = {
  /** `find`: nodes alone. */
  readonly kind: "commands" | "find";
  readonly onClose: () => void;
};

/** Everything one can do, and every node, by typing a part of its name. */
export function CommandDialog({ kind, onClose }: CommandDialogProps) {
  const t = useTranslations("actions.commands");
  const [open, setOpen] = useState(true);
  const screen = useScreen();
  const query = useReadable(screen.query);
  const close = () => {
    screen.searching = false;
    setOpen(false);
  };
  const commands = useCommands(kind, query);
  const picked = useRef<(() => void) | null>(null);
  const groups = useMemo(() => commands.map(({ id, title, items }) => ({ id, title, items })), [commands]);
  const [title, search, none] =
    kind === "find" ? [t("findTitle"), t("findSearch"), t("findNone")] : [t("title"), t("search"), t("none")];
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => (next ? setOpen(true) : close())}
      onOpenChangeComplete={(isOpen) => {
        if (isOpen) return;
        onClose();
        // Only now: closing gives the focus back, and what was picked may take it.
        picked.current?.();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} aria-label={title}>
          <SearchList
            label={search}
            query={query}
            onQuery={screen.query.set}
            groups={groups}
            none={none}
            onPick={({ id }) => {
              const item = commands.flatMap((group) => group.items).find((command) => command.id === id);
              picked.current = item?.run ?? null;
              close();
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
