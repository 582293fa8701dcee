"use client";

import { wouldLoop } from "@gradboard/board";
import { useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useState } from "react";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { wireBetween } from "./wire-between";

/**
 * Wiring by a tap on one port and a tap on another: whether the second is waited for. Escape gives up. React Flow makes
 * the wires that may be; what is wrong with one that may not is said here.
 */
export function useTapWire() {
  const store = useStoreApi();
  const session = useSession();
  const actions = useActions();
  const [isWaiting, setWaiting] = useState(false);
  const start = useCallback(() => setWaiting(true), []);
  const end = useCallback(
    (event: MouseEvent | TouchEvent) => {
      setWaiting(false);
      const first = store.getState().connectionClickStartHandle;
      const second = handleAt(event.target);
      const wire = first && second && wireBetween(first, second);
      if (wire && wouldLoop(session.computed.get().board, wire.from, wire.to))
        actions.connect(wire.from, wire.to, wire.port);
    },
    [store, session, actions],
  );
  useEffect(() => {
    if (!isWaiting) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      store.setState({ connectionClickStartHandle: null });
      setWaiting(false);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isWaiting, store]);
  return { isWaiting, start, end };
}

/** The handle that an event is about, by what React Flow writes on it. */
function handleAt(target: EventTarget | null) {
  const handle = target instanceof Element ? target.closest<HTMLElement>(".react-flow__handle") : null;
  if (handle === null) return null;
  const { nodeid, handleid } = handle.dataset;
  const type = handle.classList.contains("source") ? "source" : "target";
  return nodeid === undefined ? null : ({ nodeId: nodeid, id: handleid ?? null, type } as const);
}
