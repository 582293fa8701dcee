import type { NodeId } from "@gradboard/autodiff";
import { addComment, removeComment, replyTo, setResolved } from "@gradboard/board";
import type { useTranslations } from "next-intl";
import { announce } from "../../_ui/announcer";
import type { Point } from "../session/overlay";
import type { Run } from "../session/run";
import type { BoardSession } from "../session/session";

type Tools = {
  readonly session: BoardSession;
  readonly run: Run;
  readonly words: ReturnType<typeof useTranslations<"board.comments">>;
};

/** What a person does to comments, as one step each. */
export function discuss({ session, run, words }: Tools) {
  const said = (done: unknown, sentence: Parameters<typeof words>[0]): boolean => {
    if (done !== null) announce(words(sentence));
    return done !== null;
  };
  const by = session.opened.me;
  return {
    /** Begins a thread about a node or a place; answers its id. */
    comment(text: string, { node, at }: { readonly node: NodeId | null; readonly at: Point }): string | null {
      const anchor = { at, ...(node === null ? {} : { node }) };
      const added = run((doc) => addComment(doc, { text, by, anchor }));
      said(added, "added");
      return added?.id ?? null;
    },
    reply: (thread: string, text: string): boolean =>
      said(
        run((doc) => replyTo(doc, thread, { text, by })),
        "replied",
      ),
    resolve: (thread: string, resolved: boolean): boolean =>
      said(
        run((doc) => setResolved(doc, thread, resolved)),
        resolved ? "nowResolved" : "nowOpen",
      ),
    removeComment: (id: string): boolean =>
      said(
        run((doc) => removeComment(doc, id), { frees: true }),
        "deleted",
      ),
  };
}
