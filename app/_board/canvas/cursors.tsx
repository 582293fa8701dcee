"use client";

import { useStoreApi } from "@xyflow/react";
import { MousePointer2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useReadable, useSession } from "../session/use-session";
import styles from "./cursors.module.css";

/** Other people's pointers. They are moved by hand: thirty a second for each person is too much for React. */
export function Cursors() {
  const session = useSession();
  const people = useReadable(session.people);
  const flow = useStoreApi();
  const elements = useRef(new Map<number, HTMLDivElement>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: somebody new has to be placed at once.
  useEffect(() => {
    const place = () => {
      const [x, y, zoom] = flow.getState().transform;
      const shown = new Set<number>();
      for (const { clientId, point } of session.cursors.get()) {
        const element = elements.current.get(clientId);
        if (element === undefined) continue;
        shown.add(clientId);
        element.style.transform = `translate(${point[0] * zoom + x}px, ${point[1] * zoom + y}px)`;
        element.style.visibility = "visible";
      }
      for (const [clientId, element] of elements.current) {
        if (!shown.has(clientId)) element.style.visibility = "hidden";
      }
    };
    place();
    const stopCursors = session.cursors.subscribe(place);
    const stopView = flow.subscribe((now, before) => {
      if (now.transform !== before.transform) place();
    });
    return () => {
      stopCursors();
      stopView();
    };
  }, [session, flow, people]);

  return (
    <div className={styles.layer} aria-hidden="true">
      {people.map(({ clientId, user }) => (
        <div
          key={clientId}
          className={styles.cursor}
          data-cursor={user.name}
          style={{ color: user.color }}
          ref={(element) => {
            if (element === null) elements.current.delete(clientId);
            else elements.current.set(clientId, element);
          }}
        >
          <MousePointer2 className={styles.arrow} />
          <span className={styles.name} style={{ background: user.color }}>
            {user.name}
          </span>
        </div>
      ))}
    </div>
  );
}
