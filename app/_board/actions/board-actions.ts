import { Command, Download, Keyboard, Share2, SunMoon } from "lucide-react";
import { readTheme, setTheme, type Theme } from "../../_ui/theme";
import type { Action } from "./action";
import { subjectOf } from "./subject";

const nextTheme: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

export const boardActions: readonly Action[] = [
  {
    id: "commands",
    section: "board",
    keys: ["Mod+K"],
    icon: Command,
    run: ({ session, screen }) => {
      // The list takes the focus, so what has it becomes what is selected: commands are about that.
      const { nodes, wires } = subjectOf(session);
      session.select(nodes, wires);
      screen.dialog.set("commands");
    },
  },
  {
    id: "help",
    section: "board",
    keys: ["?"],
    icon: Keyboard,
    run: ({ screen }) => screen.dialog.set("help"),
  },
  { id: "share", section: "board", icon: Share2, run: ({ screen }) => screen.dialog.set("share") },
  {
    id: "export",
    section: "board",
    icon: Download,
    run: ({ screen }) => screen.dialog.set("export"),
  },
  { id: "theme", section: "board", icon: SunMoon, run: () => setTheme(nextTheme[readTheme()]) },
];
