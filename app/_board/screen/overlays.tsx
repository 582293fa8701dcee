"use client";

import dynamic from "next/dynamic";
import { useEffect } from "react";
import { loadDialog } from "../../_ui/dialog";
import { whenIdle } from "../../_ui/when-idle";
import { building } from "../session/building";
import { useReadable } from "../session/use-session";
import { useScreen } from "./use-screen";

const loadAdd = () => import("../menus/add-menu").then((room) => room.AddMenu);
const loadMenu = () => import("../menus/context-menu").then((room) => room.ContextMenu);
const loadCommands = () => import("../commands/command-dialog").then((room) => room.CommandDialog);
const loadHelp = () => import("../commands/help-sheet").then((room) => room.HelpSheet);

const AddMenu = dynamic(loadAdd, { ssr: false });
const ContextMenu = dynamic(loadMenu, { ssr: false });
const CommandDialog = dynamic(loadCommands, { ssr: false });
const HelpSheet = dynamic(loadHelp, { ssr: false });

/** What lies over the board when it is asked for. None of it is needed for the board to be usable. */
export function Overlays() {
  const screen = useScreen();
  const dialog = useReadable(screen.dialog);
  const add = useReadable(screen.add);
  const menu = useReadable(screen.menu);
  useEffect(
    // Fetched while nothing else is to do, so that no letter typed into a list comes before the list.
    () =>
      whenIdle(
        () =>
          void Promise.all([
            building.fetch(),
            loadDialog(),
            loadAdd(),
            loadMenu(),
            loadCommands(),
            loadHelp(),
          ]),
      ),
    [],
  );
  const close = () => screen.dialog.set(null);
  return (
    <>
      {add !== null && <AddMenu key={add.client.join()} request={add} onClose={() => screen.add.set(null)} />}
      {menu !== null && (
        <ContextMenu key={menu.client.join()} request={menu} onClose={() => screen.menu.set(null)} />
      )}
      {(dialog === "commands" || dialog === "find") && <CommandDialog kind={dialog} onClose={close} />}
      {dialog === "help" && <HelpSheet onClose={close} />}
    </>
  );
}
