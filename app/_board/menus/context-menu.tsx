"use client";

import { Menu } from "@base-ui/react/menu";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment, useRef, useState } from "react";
import { isEnabled } from "../actions/action";
import { boardMenu, type MenuEntry, menus } from "../actions/menus";
import { actionOf } from "../actions/registry";
import { useActionContext } from "../actions/use-action-context";
import type { MenuRequest } from "../screen/screen-state";
import styles from "./menu.module.css";
import { MenuItem } from "./menu-item";

type ContextMenuProps = { readonly request: MenuRequest; readonly onClose: () => void };

/** What can be done to what is selected, or to the board, at the pointer. */
export function ContextMenu({ request, onClose }: ContextMenuProps) {
  const t = useTranslations("actions.menus");
  const context = useActionContext();
  const [before] = useState(() => document.activeElement);
  const [open, setOpen] = useState(true);
  const popup = useRef<HTMLDivElement>(null);
  const [x, y] = request.client;
  const anchor = { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
  const groups = [...(request.more ? [[boardMenu]] : []), ...menus[request.kind]]
    .map((group) =>
      group.filter((entry) => (typeof entry === "object" ? entry.entries.some(mayEver) : mayEver(entry))),
    )
    .filter((group) => group.length > 0);

  function mayEver(id: Extract<MenuEntry, string>): boolean {
    const action = actionOf(id);
    return (context.session.canEdit || !action.editing) && (!action.rare || isEnabled(action, context));
  }

  return (
    <Menu.Root
      open={open}
      onOpenChange={setOpen}
      onOpenChangeComplete={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Menu.Portal>
        <Menu.Positioner
          className={styles.positioner}
          anchor={anchor}
          side="bottom"
          align="start"
          // Moved up where there is no room below, as menus of systems are, rather than cut off.
          collisionAvoidance={{ side: "shift", align: "shift" }}
        >
          <Menu.Popup
            ref={popup}
            className={styles.popup}
            aria-label={t(request.kind)}
            // What was run may have taken the focus already.
            finalFocus={() => {
              const now = document.activeElement;
              const isFree = now === null || now === document.body || popup.current?.contains(now);
              return isFree && before instanceof HTMLElement ? before : false;
            }}
          >
            {groups.map((group, index) => (
              <Fragment key={group.map((entry) => (typeof entry === "string" ? entry : entry.title)).join()}>
                {index > 0 && <Menu.Separator className={styles.separator} />}
                {group.map((entry) =>
                  typeof entry === "string" ? (
                    <MenuItem key={entry} id={entry} context={context} />
                  ) : (
                    <Menu.SubmenuRoot key={entry.title}>
                      <Menu.SubmenuTrigger
                        className={styles.item}
                        disabled={!entry.entries.some((id) => isEnabled(actionOf(id), context))}
                      >
                        <span className={styles.icon} />
                        {t(entry.title)}
                        <ChevronRight className={styles.arrow} aria-hidden="true" />
                      </Menu.SubmenuTrigger>
                      <Menu.Portal>
                        <Menu.Positioner className={styles.positioner}>
                          <Menu.Popup className={styles.popup} aria-label={t(entry.title)}>
                            {entry.entries.filter(mayEver).map((id) => (
                              <MenuItem key={id} id={id} context={context} />
                            ))}
                          </Menu.Popup>
                        </Menu.Positioner>
                      </Menu.Portal>
                    </Menu.SubmenuRoot>
                  ),
                )}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
