"use client";

import { useScreen } from "../screen/use-screen";
import { useActions } from "../session/use-actions";
import { useReadable, useSession } from "../session/use-session";

/** Writing on one note, text or frame: whether one may, whether one does, and how it begins and ends. */
export function useWriting(id: string) {
  const session = useSession();
  const screen = useScreen();
  const actions = useActions();
  const writing = useReadable(screen.writing);
  return {
    may: session.canEdit && session.view.get().nodes.get(id)?.node.annotation?.kind !== "ink",
    isOn: session.canEdit && writing?.id === id,
    begin: () => screen.writing.set({ id, isNew: false }),
    end: (text: string, height: number) => {
      const isNew = writing?.isNew === true;
      // Who went on by a click has the focus there; who ended by a key goes on at the note.
      const byKey = document.activeElement?.closest(`[data-node="${CSS.escape(id)}"]`) != null;
      screen.writing.set(null);
      actions.write(id, { text, height, isNew });
      if (byKey) session.canvas?.show(id, { focus: true });
    },
  };
}
