"use client";

import { useSyncExternalStore } from "react";
import { themeKey } from "./theme-script";

export type Theme = "system" | "light" | "dark";

const listeners = new Set<() => void>();

function isTheme(value: unknown): value is Theme {
  return value === "system" || value === "light" || value === "dark";
}

/** The theme this browser chose; the system's by default, also where storage is closed. */
export function readTheme(): Theme {
  try {
    const stored = window.localStorage.getItem(themeKey);
    return isTheme(stored) ? stored : "system";
  } catch {
    return "system";
  }
}

/** Shows a theme at once and remembers it. */
export function setTheme(theme: Theme): void {
  try {
    window.localStorage.setItem(themeKey, theme);
  } catch {
    // Without storage it lasts until the page is left.
  }
  applyTheme(theme);
  for (const listener of listeners) listener();
}

function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, readTheme, () => "system");
}
