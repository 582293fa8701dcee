"use client";

import type { NodeId } from "@gradboard/autodiff";
import type { Board } from "@gradboard/board";
import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from "react";
import { pageIsUsable } from "../../_ui/when-idle";
import type { BoardView, NodeView, WireView } from "./board-view";
import type { GroupView } from "./group-view";
import { looksSame, type Write, wireLooksSame } from "./looks-same";
import type { Point } from "./overlay";
import type { BoardSession } from "./session";
import type { Readable } from "./store";
import { useLook } from "./use-look";

const SessionContext = createContext<BoardSession | null>(null);

/** The board that everything below is about. */
export function SessionProvider({
  session,
  children,
}: {
  readonly session: BoardSession;
  readonly children: ReactNode;
}) {
  return (
    <SessionContext value={session}>
      <Usable session={session} />
      {children}
    </SessionContext>
  );
}

/** Says when the board can be used. */
function Usable({ session }: { readonly session: BoardSession }) {
  const status = useReadable(session.status);
  const isSettled = useReadable(session.loaded) && status !== "connecting";
  useEffect(() => {
    if (!isSettled) return;
    // In the first frame nodes are measured, in the second they are seen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(pageIsUsable);
    });
    return () => cancelAnimationFrame(frame);
  }, [isSettled]);
  return null;
}

/** The open board. Throws outside of `SessionProvider`: a mistake in the program, not of a person. */
export function useSession(): BoardSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession needs a SessionProvider above it");
  return session;
}

/** Follows a store. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get, readable.get);
}

/** The whole board; draws again with every change, so for lists only. */
export function useBoardView(): BoardView {
  return useReadable(useSession().view);
}

/** Part of the board; draws again only when that part is another object. */
export function useBoardPart<T>(part: (view: BoardView) => T): T {
  const { view } = useSession();
  const get = () => part(view.get());
  return useSyncExternalStore(view.subscribe, get, get);
}

/** The board of which numbers are shown; the same one while only numbers change. */
export function useComputedBoard(): Board {
  const { computed } = useSession();
  const get = () => computed.get().board;
  return useSyncExternalStore(computed.subscribe, get, get);
}

/** One node as it is to be shown, wherever it is; undefined once it is gone. */
export function useNodeView(id: NodeId): NodeView | undefined {
  return useLook(useSession().parts.faces, id);
}

/** The same for who writes its numbers like this: draws again only when that makes a difference. */
export function useNodeLook(id: NodeId, write: Write): NodeView | undefined {
  return useLook(useSession().parts.faces, id, (a, b) => looksSame(a, b, write));
}

/** One wire as it is drawn, where several may be drawn as one; undefined once it is gone or inside a block. */
export function useWireLook(key: string, write: Write): WireView | undefined {
  return useLook(useSession().parts.wires, key, (a, b) => wireLooksSame(a, b, write));
}

/** How far a node is from where the board has it, in board units; undefined while it is there. */
export function useMoved(id: NodeId): Point | undefined {
  return useLook(useSession().parts.moved, id);
}

/** One group as it is to be shown; undefined once it is gone. */
export function useGroupView(id: NodeId): GroupView | undefined {
  return useBoardPart((view) => view.groups.get(id));
}

/** Whether a node is selected; draws again only when that changes. */
export function useIsSelected(id: NodeId): boolean {
  const { selection } = useSession();
  const get = () => selection.get().nodes.has(id);
  return useSyncExternalStore(selection.subscribe, get, get);
}

/** Whether this screen lights up a wire, or one drawn with it, to show where a number comes from. */
export function useTraced(key: string, others: readonly string[] = []): boolean {
  const { traced } = useSession();
  const get = () => traced.get().has(key) || others.some((other) => traced.get().has(other));
  return useSyncExternalStore(traced.subscribe, get, get);
}
