"use client";

import { type FocusEvent, type KeyboardEvent, useState } from "react";

const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowRight", 1],
  ["ArrowDown", 1],
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
  ["Home", -Infinity],
  ["End", Infinity],
]);

/**
 * Makes many buttons one stop of the Tab key, with arrow keys to go from one to the next: nobody can be asked to press
 * Tab once for each operation there is. `ids` are those that are shown, in order; buttons carry them as
 * `data-operation`.
 */
export function useRovingFocus(ids: readonly string[]) {
  const [last, setLast] = useState("");
  const current = ids.includes(last) ? last : ids[0];
  const listProps = {
    onFocus(event: FocusEvent<HTMLElement>) {
      const id = event.target.closest<HTMLElement>("[data-operation]")?.dataset.operation;
      if (id !== undefined) setLast(id);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const step = STEPS.get(event.key);
      if (step === undefined) return;
      event.preventDefault();
      const at = Math.min(Math.max(ids.indexOf(current ?? "") + step, 0), ids.length - 1);
      event.currentTarget.querySelector<HTMLElement>(`[data-operation="${ids[at]}"]`)?.focus();
    },
  };
  return { listProps, tabIndexOf: (id: string) => (id === current ? 0 : -1) };
}
