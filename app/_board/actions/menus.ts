import type { MenuKind } from "../screen/screen-state";
import type { ActionId } from "./action";

/** An entry of a menu: an action, or a menu in the menu. */
export type MenuEntry =
  | ActionId
  | { readonly title: "align" | "paint"; readonly entries: readonly ActionId[] };

const align: MenuEntry = {
  title: "align",
  entries: [
    "alignLeft",
    "alignCenter",
    "alignRight",
    "alignTop",
    "alignMiddle",
    "alignBottom",
    "distributeHorizontally",
    "distributeVertically",
  ],
};

const paint: MenuEntry = {
  title: "paint",
  entries: ["paintGray", "paintYellow", "paintBlue", "paintGreen", "paintRed", "paintViolet"],
};

/** What the context menus offer, in groups. */
export const menus: Readonly<Record<MenuKind, readonly (readonly MenuEntry[])[]>> = {
  canvas: [
    ["add", "paste", "selectAll"],
    ["note", "text", "frame", "comment"],
    ["tidy", "fit", "find"],
    ["guides", "grid", "minimap", "weights", "moreDigits", "upwards"],
    ["laser"],
    ["commands", "help"],
  ],
  node: [
    ["makeTarget", "connect", "replace", "spellOut", "rename", "comment"],
    ["cut", "copy", "copyFormula", "duplicate", "delete"],
    ["paths", "zoomSelection"],
  ],
  group: [
    ["collapse", "fold", "ungroup", "rename", "tidySelection"],
    ["cut", "copy", "duplicate", "delete"],
    ["zoomSelection"],
  ],
  selection: [
    ["group", "ungroup"],
    ["tidySelection", align, paint],
    ["cut", "copy", "duplicate", "delete"],
    ["zoomSelection"],
  ],
  annotation: [["rename", "comment", paint], ["cut", "copy", "duplicate", "delete"], ["zoomSelection"]],
  wire: [["insert", "delete"]],
};
