import type { MenuKind } from "../screen/screen-state";
import type { ActionId } from "./action";

/** An entry of a menu: an action, or a menu in the menu. */
export type MenuEntry =
  | ActionId
  | { readonly title: "align" | "paint" | "size" | "board"; readonly entries: readonly ActionId[] };

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

const size: MenuEntry = { title: "size", entries: ["wider", "narrower", "higher", "lower"] };

/** What the toolbar has in store; the More button, which is all there is on a phone, adds it to what it offers. */
export const boardMenu: MenuEntry = {
  title: "board",
  entries: [
    "present",
    "walk",
    "askMe",
    "author",
    "projector",
    "share",
    "fork",
    "export",
    "operations",
    "outline",
    "comments",
    "theme",
  ],
};

/** What the context menus offer, in groups. */
export const menus: Readonly<Record<MenuKind, readonly (readonly MenuEntry[])[]>> = {
  canvas: [
    ["add", "paste", "selectAll"],
    ["note", "text", "frame", "comment"],
    ["renewNumbers", "tidy", "fit", "find"],
    ["guides", "grid", "minimap", "weights", "moreDigits", "upwards"],
    ["laser"],
    ["commands", "help"],
  ],
  node: [
    ["makeTarget", "connect", "replace", "spellOut", "rename", "comment"],
    ["cut", "copy", "copyFormula", "duplicate", "delete"],
    ["paths", "renewNumbers", "zoomSelection"],
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
  annotation: [["rename", "comment", paint, size], ["cut", "copy", "duplicate", "delete"], ["zoomSelection"]],
  wire: [["insert", "delete"]],
};
