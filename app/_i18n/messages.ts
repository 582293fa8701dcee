import actions from "../messages/en/actions.json";
import board from "../messages/en/board.json";
import common from "../messages/en/common.json";
import exporting from "../messages/en/export.json";
import groups from "../messages/en/groups.json";
import share from "../messages/en/share.json";
import walkthrough from "../messages/en/walkthrough.json";

/** What every page may say, one file a room; a room's keys are read with `useTranslations("<room>")`. */
export const messages = {
  actions,
  board,
  common,
  export: exporting,
  groups,
  share,
  walkthrough,
};
export type Messages = typeof messages;

export const locale = "en";
