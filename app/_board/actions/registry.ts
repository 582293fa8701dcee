import type { Action, ActionId } from "./action";
import { addActions } from "./add-actions";
import { arrangeActions } from "./arrange-actions";
import { boardActions } from "./board-actions";
import { commentActions } from "./comment-actions";
import { drawActions } from "./draw-actions";
import { editActions } from "./edit-actions";
import { exerciseActions } from "./exercise-actions";
import { groupActions } from "./group-actions";
import { pathActions } from "./path-actions";
import { presentActions } from "./present-actions";
import { viewActions } from "./view-actions";
import { walkActions } from "./walk-actions";

/** Everything a person can do from a key, a menu, the command palette or the toolbar, in the order of the help sheet. */
export const registry: readonly Action[] = [
  ...addActions,
  ...drawActions,
  ...commentActions,
  ...editActions,
  ...exerciseActions,
  ...arrangeActions,
  ...groupActions,
  ...pathActions,
  ...viewActions,
  ...presentActions,
  ...walkActions,
  ...boardActions,
];

const byId = new Map(registry.map((action) => [action.id, action]));

/** The action of an id. A missing one is a mistake in the program; a test holds the two lists against each other. */
export function actionOf(id: ActionId): Action {
  const action = byId.get(id);
  if (action === undefined) throw new Error(`There is no action ${id}.`);
  return action;
}
