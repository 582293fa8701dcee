"use client";

import { useSyncExternalStore } from "react";

let said = { text: "", count: 0 };
const listeners = new Set<() => void>();

/** Says a sentence to screen readers, politely, without showing it. */
export function announce(text: string): void {
  said = { text, count: said.count + 1 };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const silence = { text: "", count: 0 };

/** The one live region of the app. */
export function Announcer() {
  const { text, count } = useSyncExternalStore(
    subscribe,
    () => said,
    () => silence,
  );
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true" data-testid="announcer">
      {/* The same sentence twice has to be a change, or it would be said once. */}
      {text}
      {count % 2 === 1 ? " " : ""}
    </div>
  );
}
