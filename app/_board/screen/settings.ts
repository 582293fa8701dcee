import { Store } from "../session/store";

/** Which shortcuts work: all, only those with Ctrl, Cmd or Alt, or none. */
export type ShortcutMode = "all" | "modified" | "none";

/** What one person chose for their own screen; kept in this browser. */
export type Settings = {
  readonly shortcuts: ShortcutMode;
  /** Nodes being dragged stop where they are in line with others. */
  readonly guides: boolean;
  /** Nodes being dragged stop at the dots of the background. */
  readonly grid: boolean;
  readonly minimap: boolean;
  /** Wires and nodes are drawn the heavier the larger their gradient. */
  readonly weights: boolean;
  /** Numbers are written with twice the usual digits. */
  readonly moreDigits: boolean;
};

const usual: Settings = {
  shortcuts: "all",
  guides: true,
  grid: false,
  minimap: true,
  weights: true,
  moreDigits: false,
};
const KEY = "gradboard.settings";

/** The settings of this browser; what cannot be read is as usual. */
export function parseSettings(stored: string | null): Settings {
  let raw: unknown = null;
  try {
    raw = JSON.parse(stored ?? "null");
  } catch {
    return usual;
  }
  if (typeof raw !== "object" || raw === null) return usual;
  const fields = new Map<string, unknown>(Object.entries(raw));
  const flag = (name: Exclude<keyof Settings, "shortcuts">) => {
    const value = fields.get(name);
    return typeof value === "boolean" ? value : usual[name];
  };
  const mode = fields.get("shortcuts");
  const shortcuts = mode === "modified" || mode === "none" ? mode : "all";
  return {
    shortcuts,
    guides: flag("guides"),
    grid: flag("grid"),
    minimap: flag("minimap"),
    weights: flag("weights"),
    moreDigits: flag("moreDigits"),
  };
}

/** Reads the settings of this browser and keeps every change. */
export function storedSettings(): Store<Settings> {
  const store = new Store(parseSettings(read()));
  store.subscribe(() => {
    try {
      window.localStorage.setItem(KEY, JSON.stringify(store.get()));
    } catch {
      // Without storage they last until the page is left.
    }
  });
  return store;
}

function read(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
