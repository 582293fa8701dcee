import type { LucideIcon } from "lucide-react";
import type { Messages } from "../../_i18n/messages";
import type { ScreenState } from "../screen/screen-state";
import type { BoardSession } from "../session/session";
import type { Actions as Edits } from "../session/use-actions";
import type { Walkthrough } from "../walkthrough/walkthrough-context";

/** Every action has a title in the catalogue under `actions.titles`. */
export type ActionId = keyof Messages["actions"]["titles"];
export type Section = keyof Messages["actions"]["sections"];

/** What an action works on. */
export type ActionContext = {
  readonly session: BoardSession;
  readonly screen: ScreenState;
  readonly edits: Edits;
  readonly walkthrough: Walkthrough;
  /** Copies the board, and goes to the copy. */
  readonly fork: () => Promise<void>;
};

/**
 * Something a person can do. Shortcuts, menus, the command palette, the help sheet and buttons are made from these
 * records, so that none of them can say anything else than the others.
 */
export type Action = {
  readonly id: ActionId;
  readonly section: Section;
  /** See `parseKeys`; the first is the one that menus show. */
  readonly keys?: readonly string[];
  /** The browser has a command of its own under these keys, which does it. */
  readonly native?: true;
  /** Its keys are those of a remote control, which has no others: the walkthrough hears them almost anywhere. */
  readonly anywhere?: true;
  /** Its keys belong to the canvas: in a panel they mean something else. */
  readonly onCanvas?: true;
  readonly icon?: LucideIcon;
  /** Changes the board, so only for those who may. */
  readonly editing?: true;
  readonly enabled?: (context: ActionContext) => boolean;
  /** Its keys run it even when it is not enabled: it says itself why nothing happens. */
  readonly explains?: true;
  /** Menus leave it out where it cannot be run: it is about few things only. */
  readonly rare?: true;
  /** Of something that is on or off. */
  readonly checked?: (context: ActionContext) => boolean;
  readonly run: (context: ActionContext) => void | Promise<void>;
};

/** Whether an action can be run now. */
export function isEnabled(action: Action, context: ActionContext): boolean {
  if (action.editing && !context.session.canEdit) return false;
  return action.enabled?.(context) ?? true;
}
