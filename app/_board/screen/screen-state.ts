import type { NodeId, WireRef } from "@gradboard/autodiff";
import type { Paint } from "@gradboard/board";
import type { Point } from "../session/overlay";
import { Store } from "../session/store";
import { isSearch } from "./early-typing";
import { type Settings, storedSettings } from "./settings";

/** Which side panels are open; on narrow screens they lie over the canvas. */
export type Panels = {
  readonly operations: boolean;
  readonly outline: boolean;
  readonly comments: boolean;
};

/** The thread of comments that is being read, or one that is being begun. */
export type OpenThread =
  | { readonly kind: "thread"; readonly id: string }
  | { readonly kind: "new"; readonly node: NodeId | null; readonly at: Point };

/** What is to become of the operation that somebody picks. */
export type AddPurpose =
  | { readonly kind: "place"; readonly at: Point }
  /** Fed by a node. */
  | { readonly kind: "from"; readonly from: NodeId; readonly at: Point }
  /** Feeding a port. */
  | { readonly kind: "to"; readonly to: WireRef; readonly at: Point }
  | { readonly kind: "into"; readonly wire: WireRef }
  | { readonly kind: "replace"; readonly node: NodeId };

/** A list of operations that is open, and where on the page. */
export type AddRequest = { readonly purpose: AddPurpose; readonly client: Point };

/** What a context menu is about; what it is about is selected. */
export type MenuKind = "canvas" | "node" | "group" | "annotation" | "selection" | "wire";
export type MenuRequest = {
  readonly kind: MenuKind;
  readonly client: Point;
  /** Also what the toolbar has in store. */
  readonly more?: true;
};

/** A dialog that covers the screen; `find`: the list of nodes alone. */
export type ScreenDialog = "commands" | "find" | "help" | "share" | "export";

/** What dragging on the canvas does: move the view, select by a box, draw, erase, or shine the laser pointer. */
export type Tool = "hand" | "select" | "laser" | "pen" | "eraser";

/** Below this width the panels lie over the canvas, so they begin closed. */
const WIDE = "(min-width: 56.25em)";

/** A board with more nodes than this needs the room of the list of operations, unless the screen is very wide. */
const MANY_NODES = 24;
const VERY_WIDE = "(min-width: 100em)";

/** What is open on this screen. Nobody else sees it, and none of it is part of the board. */
export class ScreenState {
  readonly dialog = new Store<ScreenDialog | null>(null);
  readonly add = new Store<AddRequest | null>(null);
  readonly menu = new Store<MenuRequest | null>(null);
  /** What is typed into the list of operations, commands or nodes, also before that list has come. */
  readonly query = new Store("");
  /** Whether letters are for such a list, which may still be loading: it was asked for and is not closing. */
  searching = false;
  /** The node whose output waits for a port, chosen by keyboard. */
  readonly connecting = new Store<NodeId | null>(null);
  /** The node whose name is about to be typed. */
  readonly renaming = new Store<NodeId | null>(null);
  /** The note, text or frame that is being written on this screen, and whether it was put there for that. */
  readonly writing = new Store<{ readonly id: NodeId; readonly isNew: boolean } | null>(null);
  readonly thread = new Store<OpenThread | null>(null);
  /** The colour of the pen. */
  readonly paint = new Store<Paint>("gray");
  /** The leaf on whose node a number is being typed; `text`: what was typed to begin with, or null for what it holds. */
  readonly typing = new Store<{ readonly node: NodeId; readonly text: string | null } | null>(null);
  readonly tool = new Store<Tool>("hand");
  /** Whether a copy of the board is being made. */
  readonly forking = new Store(false);
  readonly settings: Store<Settings> = storedSettings();
  readonly panels: Store<Panels>;
  readonly #wide = window.matchMedia(WIDE);

  /** `nodes`: how many there are on the board when it opens. */
  constructor(nodes: number) {
    const { matches } = this.#wide;
    for (const list of [this.dialog, this.add])
      list.subscribe(() => {
        this.query.set("");
        this.searching = isSearch(this.dialog.get(), this.add.get() !== null);
      });
    const hasRoom = nodes <= MANY_NODES || window.matchMedia(VERY_WIDE).matches;
    this.panels = new Store<Panels>({ operations: matches && hasRoom, outline: matches, comments: false });
  }

  /** A tablet that is turned: where there is room the panels stand beside the canvas, else it is free. */
  followWidth(): () => void {
    const turned = () =>
      this.panels.set({ operations: this.#wide.matches, outline: this.#wide.matches, comments: false });
    this.#wide.addEventListener("change", turned);
    return () => this.#wide.removeEventListener("change", turned);
  }

  togglePanel(panel: keyof Panels): void {
    const panels = this.panels.get();
    // Comments stand where the outline stands: what is asked for is what is seen.
    if (panel === "outline" && panels.comments)
      this.panels.set({ ...panels, comments: false, outline: true });
    else this.panels.set({ ...panels, [panel]: !panels[panel] });
  }

  change(part: Partial<Settings>): void {
    this.settings.set({ ...this.settings.get(), ...part });
  }
}
