import type { BoardView, WireView } from "../session/board-view";
import type { Selection } from "../session/selection";
import { inputHandle, outputHandle } from "./block-geometry";
import { OUTPUT, portHandle } from "./geometry";
import type { FlowEdge } from "./wire-edge";

type Drawn = Pick<BoardView, "shown" | "faces">;

/** What a wire is called: from the labels of its ends and the number of its port, from 1. */
export type WireName = (ends: {
  readonly from: string;
  readonly to: string;
  readonly port: number;
}) => string;

type Made = {
  readonly name: string;
  readonly ends: string;
  readonly selected: boolean;
  readonly stop: boolean;
  readonly made: FlowEdge;
};

/** The wires as React Flow wants them; the same list until one is laid, renamed or selected. */
export class FlowEdges {
  readonly #nameOf: WireName;
  #made = new Map<string, Made>();
  #list: FlowEdge[] = [];
  #from: readonly unknown[] = [];

  constructor(nameOf: WireName) {
    this.#nameOf = nameOf;
  }

  of({ shown, faces }: Drawn, { wires: selected, nodes: chosen }: Selection): FlowEdge[] {
    const from = [shown.wires, faces, selected, chosen];
    if (from.every((part, index) => part === this.#from[index])) return this.#list;
    this.#from = from;
    const made = new Map<string, Made>();
    let same = true;
    for (const wire of shown.wires.values()) {
      const before = this.#made.get(wire.key);
      const labels = { from: faces.get(wire.from)?.label ?? "", to: faces.get(wire.to)?.label ?? "" };
      const name = `${wire.port} ${labels.from}\n${labels.to}`;
      const ends = `${wire.leaves} ${wire.enters} ${wire.from}`;
      const isSelected = selected.has(wire.key);
      // One wire is a stop of the Tab key, and those of selected nodes: arrow keys lead to all others.
      const stop = made.size === 0 || isSelected || chosen.has(wire.leaves) || chosen.has(wire.enters);
      const kept =
        before?.name === name &&
        before.ends === ends &&
        before.selected === isSelected &&
        before.stop === stop;
      const edge = kept
        ? before.made
        : makeEdge(wire, this.#nameOf({ ...labels, port: wire.port + 1 }), isSelected, stop);
      if (edge !== this.#list[made.size]) same = false;
      made.set(wire.key, kept ? before : { name, ends, selected: isSelected, stop, made: edge });
    }
    this.#made = made;
    if (!same || made.size !== this.#list.length) this.#list = [...made.values()].map((one) => one.made);
    return this.#list;
  }
}

function makeEdge(wire: WireView, ariaLabel: string, selected: boolean, stop: boolean): FlowEdge {
  const attributes: FlowEdge["domAttributes"] & Record<"data-wire", string> = {
    "data-wire": wire.key,
    "aria-roledescription": undefined,
    "aria-describedby": undefined,
    tabIndex: stop ? 0 : -1,
  };
  return {
    id: wire.key,
    type: "wire",
    source: wire.leaves,
    sourceHandle: wire.leaves === wire.from ? OUTPUT : outputHandle(wire.from),
    target: wire.enters,
    targetHandle: wire.enters === wire.to ? portHandle(wire.port) : inputHandle(wire.from),
    selected,
    ariaLabel,
    ariaRole: "group",
    domAttributes: attributes,
  };
}
