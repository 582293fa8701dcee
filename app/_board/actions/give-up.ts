import type { ScreenState } from "../screen/screen-state";

type Asked = Pick<ScreenState, "dialog" | "add" | "menu">;

/** Whether a dialog, a menu or a list was asked for. It may still be loading. */
export function isAsked({ dialog, add, menu }: Asked): boolean {
  return dialog.get() !== null || add.get() !== null || menu.get() !== null;
}

/** Does without what was asked for: what is not there yet cannot be closed by itself. */
export function giveUp({ dialog, add, menu }: Asked): void {
  dialog.set(null);
  add.set(null);
  menu.set(null);
}
