"use client";

import { useSyncExternalStore } from "react";

let said = { text: "", count: 0 };
const listeners = new Set<() => void>();

/** Milliseconds without another letter after which somebody wants to hear what typing has led to. */
const PAUSE = 700;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says a sentence to screen readers, politely, without showing it. */
export function announce(text: string): void {
  clearTimeout(waiting);
  said = { text, count: said.count + 1 };
  for (const listener of listeners) listener();
}

/** Says a sentence once nothing newer has come for a moment: for what changes with every letter that is typed. */
export function announceSoon(text: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => announce(text), PAUSE);
}

/** What was said last, and how many sentences there were. */
export const announcements = {
  get: () => said,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

const silence = { text: "", count: 0 };

/** The one live region of the app. */
export function Announcer() {
  const { text, count } = useSyncExternalStore(announcements.subscribe, announcements.get, () => silence);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true" data-testid="announcer">
      {/* The same sentence twice has to be a change, or it would be said once. */}
      {text}
      {count % 2 === 1 ? " " : ""}
    </div>
  );
}
