"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { loadDialog } from "../../_ui/dialog";
import { whenItComes } from "../../_ui/late";
import { whenIdle } from "../../_ui/when-idle";
import { loadLateParts } from "../canvas/late-parts";
import { loadDetails } from "../inspector/inspector";
import { building } from "../session/building";
import { useReadable, useSession } from "../session/use-session";
import { loadSteps } from "../walkthrough/walkthrough-panel";
import { useScreen } from "./use-screen";

const loadAdd = () => whenItComes(() => import("../menus/add-menu")).then((room) => room.AddMenu);
const loadMenu = () => whenItComes(() => import("../menus/context-menu")).then((room) => room.ContextMenu);
const loadCommands = () =>
  whenItComes(() => import("../commands/command-dialog")).then((room) => room.CommandDialog);
const loadHelp = () => whenItComes(() => import("../commands/help-sheet")).then((room) => room.HelpSheet);

const loadShare = () => whenItComes(() => import("../share/share-dialog")).then((room) => room.ShareDialog);
// What writes files is large and rarely needed: it comes when somebody asks for it.
const loadExport = () =>
  whenItComes(() => import("../export/export-dialog")).then((room) => room.ExportDialog);

const AddMenu = dynamic(loadAdd, { ssr: false });
const ContextMenu = dynamic(loadMenu, { ssr: false });
const CommandDialog = dynamic(loadCommands, { ssr: false });
const HelpSheet = dynamic(loadHelp, { ssr: false });
const ShareDialog = dynamic(loadShare, { ssr: false });
const ExportDialog = dynamic(loadExport, { ssr: false });

/** What lies over the board when it is asked for. None of it is needed for the board to be usable. */
export function Overlays() {
  const screen = useScreen();
  // A link that was renewed stays so when the dialog is opened again.
  const [access, setAccess] = useState(useSession().opened.access);
  // From here on the page can do without the server.
  const [whole, setWhole] = useState(false);
  const dialog = useReadable(screen.dialog);
  const add = useReadable(screen.add);
  const menu = useReadable(screen.menu);
  useEffect(
    // Fetched while nothing else is to do, so that no letter typed into a list comes before the list.
    () =>
      whenIdle(() =>
        Promise.all([
          whenItComes(() => building.fetch()),
          loadLateParts(),
          loadDetails(),
          loadSteps(),
          loadDialog(),
          loadAdd(),
          loadMenu(),
          loadCommands(),
          loadHelp(),
          loadShare(),
        ]).then(() => setWhole(true)),
      ),
    [],
  );
  const close = () => screen.dialog.set(null);
  return (
    <>
      {whole && <span hidden data-whole="" />}
      {add !== null && <AddMenu key={add.client.join()} request={add} onClose={() => screen.add.set(null)} />}
      {menu !== null && (
        <ContextMenu key={menu.client.join()} request={menu} onClose={() => screen.menu.set(null)} />
      )}
      {(dialog === "commands" || dialog === "find") && <CommandDialog kind={dialog} onClose={close} />}
      {dialog === "help" && <HelpSheet onClose={close} />}
      {dialog === "share" && <ShareDialog access={access} onRenewed={setAccess} onClose={close} />}
      {dialog === "export" && <ExportDialog onClose={close} />}
    </>
  );
}
