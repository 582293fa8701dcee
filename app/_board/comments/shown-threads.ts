import type { Thread } from "@gradboard/board";
import { isUnread } from "./seen-comments";

/** Which threads are listed. */
export type ThreadFilter = "open" | "unread" | "resolved";

type Asked = {
  readonly filter: ThreadFilter;
  readonly seen: ReadonlySet<string>;
  readonly me: string;
  /** The thread that is being read: it does not go while somebody reads it. */
  readonly opened: string | null;
};

/** The threads that are asked for, in their order. */
export function shownThreads(
  threads: readonly Thread[],
  { filter, seen, me, opened }: Asked,
): readonly Thread[] {
  return threads.filter((thread) => {
    if (thread.id === opened) return true;
    if (filter === "unread") return isUnread(thread, seen, me);
    return thread.resolved === (filter === "resolved");
  });
}
