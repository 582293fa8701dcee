import type { NodeId } from "@gradboard/autodiff";
import { type Board, groupTree } from "@gradboard/board";
import type { NodeView, PlacedNode, WireView } from "./node-view";
import { reuseFields, reuseList, reuseMap } from "./reuse";
import { sumOf } from "./sum-of";

/** What is drawn of a board: nodes that no block stands for, and wires between what is drawn. */
export type Shown = {
  readonly nodes: ReadonlyMap<NodeId, PlacedNode>;
  /** The same nodes without their places. */
  readonly faces: ReadonlyMap<NodeId, NodeView>;
  readonly wires: ReadonlyMap<string, WireView>;
};

/**
 * What is drawn when collapsed groups are drawn as blocks. Wires inside a block are not; wires from one node into a
 * block are drawn as one, which carries back what all of them do. Without blocks it is all there is.
 */
export function shownOf(board: Board, { nodes, faces, wires }: Shown, previous: Shown | undefined): Shown {
  const { blockOf } = groupTree(board);
  if (blockOf.size === 0) return reuseFields(previous, { nodes, faces, wires });
  const isVisible = ([id]: readonly [NodeId, unknown]) => !blockOf.has(id);
  const bundles = new Map<string, WireView[]>();
  for (const wire of wires.values()) {
    const leaves = blockOf.get(wire.from) ?? wire.from;
    const enters = blockOf.get(wire.to) ?? wire.to;
    if (leaves === enters && blockOf.has(wire.to)) continue;
    const name = enters === wire.to ? wire.key : `${wire.from} ${enters}`;
    const lifted = { ...wire, leaves, enters };
    const bundle = bundles.get(name);
    if (bundle === undefined) bundles.set(name, [lifted]);
    else bundle.push(lifted);
  }
  const drawn = new Map<string, WireView>();
  for (const bundle of bundles.values()) {
    const [first] = bundle;
    if (first === undefined) continue;
    const before = previous?.wires.get(first.key);
    drawn.set(first.key, reuseFields(before, asOne(first, bundle, before)));
  }
  return reuseFields(previous, {
    nodes: reuseMap(previous?.nodes, new Map([...nodes].filter(isVisible))),
    faces: reuseMap(previous?.faces, new Map([...faces].filter(isVisible))),
    wires: reuseMap(previous?.wires, drawn),
  });
}

function asOne(first: WireView, bundle: readonly WireView[], before: WireView | undefined): WireView {
  if (bundle.length === 1) return first;
  const inStep = bundle.find(({ lit }) => lit !== null) ?? first;
  return {
    ...inStep,
    key: first.key,
    port: first.port,
    to: first.to,
    others: reuseList(
      before?.others,
      bundle.slice(1).map(({ key }) => key),
    ),
    contribution: sumOf(bundle.map(({ contribution }) => contribution)),
    inLoop: bundle.some(({ inLoop }) => inLoop),
  };
}
