import type { Thread } from "@gradboard/board";
import { Store } from "../session/store";

/** Comments of a board that this browser remembers as read. */
const MOST = 2000;

/** Which comments were read on this screen; kept in this browser, board by board. */
export class SeenComments {
  readonly #key: string;
  readonly ids: Store<ReadonlySet<string>>;

  constructor(boardId: string) {
    this.#key = `gradboard.read.${boardId}`;
    this.ids = new Store<ReadonlySet<string>>(parseSeen(stored(this.#key)));
  }

  /** Somebody looked at a thread: all of it counts as read. */
  add({ comments }: Thread): void {
    const known = this.ids.get();
    if (comments.every(({ id }) => known.has(id))) return;
    const all = [...new Set([...known, ...comments.map(({ id }) => id)])].slice(-MOST);
    this.ids.set(new Set(all));
    try {
      window.localStorage.setItem(this.#key, JSON.stringify(all));
    } catch {
      // Without storage they are unread again when the page is opened afresh.
    }
  }
}

/** Whether a thread holds something that somebody else wrote and that was not read here. */
export function isUnread({ comments }: Thread, seen: ReadonlySet<string>, me: string): boolean {
  return comments.some(({ id, byId }) => byId !== me && !seen.has(id));
}

/** What was stored; nothing where that cannot be read. */
export function parseSeen(text: string | null): ReadonlySet<string> {
  try {
    const raw: unknown = JSON.parse(text ?? "[]");
    return new Set(Array.isArray(raw) ? raw.filter((id) => typeof id === "string") : []);
  } catch {
    return new Set();
  }
}

function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}
