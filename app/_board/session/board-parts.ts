import type { BoardView, NodeView, WireView } from "./board-view";
import { Keyed } from "./keyed";
import type { Point } from "./overlay";
import type { Readable } from "./store";

/** The parts of a board that are followed one by one: there may be thousands of each. */
export class BoardParts {
  /** What each node says, wherever it is. */
  readonly faces: Keyed<NodeView>;
  /** The same as it was when nothing had changed for a moment. */
  readonly rested: Keyed<NodeView>;
  /** Wires as they are drawn. */
  readonly wires: Keyed<WireView>;
  /** How far each node is from where the board has it. */
  readonly moved: Keyed<Point>;

  constructor(view: Readable<BoardView>, rested: Readable<BoardView>) {
    const part = <V>(of: (view: BoardView) => ReadonlyMap<string, V>, source = view) =>
      new Keyed({ get: () => of(source.get()), subscribe: source.subscribe });
    this.faces = part((all) => all.faces);
    this.rested = part((all) => all.faces, rested);
    this.wires = part((all) => all.shown.wires);
    this.moved = part((all) => all.moved);
  }
}
