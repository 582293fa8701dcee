"use client";

import { useStoreApi } from "@xyflow/react";
import { MousePointer2 } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Person } from "../session/people";
import { useReadable, useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { cursorLabel } from "./cursor-label";
import styles from "./cursors.module.css";
import { turned } from "./orientation";

/** Other people's pointers. */
export function Cursors() {
  const people = useReadable(useSession().people);
  return (
    <div className={styles.layer} aria-hidden="true">
      {people.map((person) => (
        <Cursor key={person.clientId} person={person} label={cursorLabel(person.user.name, people.length)} />
      ))}
    </div>
  );
}

type CursorProps = { readonly person: Person; readonly label: string };

/** One person's pointer, moved by hand: thirty moves a second for each person are too much for React. */
function Cursor({ person, label }: CursorProps) {
  const session = useSession();
  const flow = useStoreApi();
  const element = useRef<HTMLDivElement>(null);
  const { clientId, user } = person;

  useEffect(() => {
    const place = () => {
      const style = element.current?.style;
      if (style === undefined) return;
      const [x, y, zoom] = flow.getState().transform;
      const at = session.cursors.get().find((cursor) => cursor.clientId === clientId)?.point;
      const point = at && turned(at, orientation.get());
      style.visibility = point === undefined ? "hidden" : "visible";
      if (point) style.transform = `translate(${point[0] * zoom + x}px, ${point[1] * zoom + y}px)`;
    };
    place();
    const stopCursors = session.cursors.subscribe(place);
    const stopTurning = orientation.subscribe(place);
    const stopView = flow.subscribe((now, before) => {
      if (now.transform !== before.transform) place();
    });
    return () => {
      stopCursors();
      stopTurning();
      stopView();
    };
  }, [session, flow, clientId]);

  return (
    <div ref={element} className={styles.cursor} data-testid="cursor" style={{ color: user.color }}>
      <MousePointer2 className={styles.arrow} />
      <span className={styles.name} style={{ background: user.color }}>
        {label}
      </span>
    </div>
  );
}
