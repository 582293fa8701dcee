import type { NodeId, WireRef } from "@gradboard/autodiff";
import { type Board, compareIds } from "../board";

/** Where a wire from one outside node enters a group: the wires it leads on to, at least one. */
export type GroupInput = { readonly source: NodeId; readonly wires: readonly WireRef[] };

/**
 * How a group is wired to the rest: one input for each node outside that feeds something inside, and one output for
 * each node inside that feeds something outside or is the target. Both from top to bottom, as they stand inside.
 */
export type GroupPorts = { readonly inputs: readonly GroupInput[]; readonly outputs: readonly NodeId[] };

export type GroupTree = {
  /** Every group, each after the one it is in. */
  readonly order: readonly NodeId[];
  /** All nodes in a group and in the groups in it. */
  readonly nodesIn: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** The block that stands for a node or a group on the canvas: the outermost collapsed group it is in. */
  readonly blockOf: ReadonlyMap<NodeId, NodeId>;
  readonly ports: ReadonlyMap<NodeId, GroupPorts>;
};

const EMPTY: GroupTree = { order: [], nodesIn: new Map(), blockOf: new Map(), ports: new Map() };
const trees = new WeakMap<Board, GroupTree>();

/** What the groups of a board hold and how they are wired; worked out once for each board. */
export function groupTree(board: Board): GroupTree {
  if (board.groups.size === 0) return EMPTY;
  const known = trees.get(board);
  if (known !== undefined) return known;
  const order = outermostFirst(board);
  const nodesIn = new Map(order.map((id): [NodeId, NodeId[]] => [id, []]));
  const blockOf = new Map<NodeId, NodeId>();
  for (const id of order) markHidden(board, blockOf, id, board.groups.get(id)?.parent);
  for (const { id, parent } of board.nodes.values()) {
    for (const group of groupsAround(board, parent)) nodesIn.get(group)?.push(id);
    markHidden(board, blockOf, id, parent);
  }
  const tree: GroupTree = { order, nodesIn, blockOf, ports: portsOfGroups(board, order) };
  trees.set(board, tree);
  return tree;
}

/** The groups around something in `parent`, the innermost first. */
export function groupsAround(board: Board, parent: NodeId | null | undefined): readonly NodeId[] {
  const around: NodeId[] = [];
  for (let id = parent; id != null; id = board.groups.get(id)?.parent) around.push(id);
  return around;
}

function outermostFirst({ groups }: Board): NodeId[] {
  const placed = new Set<NodeId>();
  for (const start of groups.keys()) {
    const path: NodeId[] = [];
    for (let id: NodeId | null = start; id !== null && !placed.has(id); id = groups.get(id)?.parent ?? null) {
      path.push(id);
    }
    for (const id of path.reverse()) placed.add(id);
  }
  return [...placed];
}

/** Groups come outermost first, so that what is known of the parent settles it. */
function markHidden(
  { groups }: Board,
  blockOf: Map<NodeId, NodeId>,
  id: NodeId,
  parent: NodeId | null | undefined,
): void {
  if (parent == null) return;
  const block = blockOf.get(parent) ?? (groups.get(parent)?.collapsed ? parent : undefined);
  if (block !== undefined) blockOf.set(id, block);
}

function portsOfGroups(board: Board, order: readonly NodeId[]): Map<NodeId, GroupPorts> {
  const inputs = new Map(order.map((id): [NodeId, Map<NodeId, WireRef[]>] => [id, new Map()]));
  const outputs = new Map(order.map((id): [NodeId, Set<NodeId>] => [id, new Set()]));
  const target = board.nodes.get(board.target ?? "");
  for (const group of groupsAround(board, target?.parent)) outputs.get(group)?.add(target?.id ?? "");
  for (const node of board.nodes.values()) {
    const around = groupsAround(board, node.parent);
    for (const [port, source] of node.inputs.entries()) {
      if (source === null) continue;
      const aroundSource = groupsAround(board, board.nodes.get(source)?.parent);
      for (const group of around) {
        if (aroundSource.includes(group)) break;
        const wires = inputs.get(group)?.get(source);
        const wire = { to: node.id, port };
        if (wires === undefined) inputs.get(group)?.set(source, [wire]);
        else wires.push(wire);
      }
      for (const group of aroundSource) {
        if (around.includes(group)) break;
        outputs.get(group)?.add(source);
      }
    }
  }
  const from = topToBottom(board);
  return new Map(
    order.map((id): [NodeId, GroupPorts] => [
      id,
      {
        inputs: [...(inputs.get(id) ?? [])]
          .map(([source, wires]) => ({
            source,
            wires: wires.sort((a, b) => from(a.to, b.to) || a.port - b.port),
          }))
          .sort((a, b) => compareEntries(from, a, b)),
        outputs: [...(outputs.get(id) ?? [])].sort(from),
      },
    ]),
  );
}

type Compare = (a: NodeId, b: NodeId) => number;

function topToBottom({ nodes }: Board): Compare {
  const place = (id: NodeId) => nodes.get(id)?.pos ?? [0, 0];
  return (a, b) => place(a)[1] - place(b)[1] || place(a)[0] - place(b)[0] || compareIds(a, b);
}

function compareEntries(compare: Compare, a: GroupInput, b: GroupInput): number {
  const [first] = a.wires;
  const [second] = b.wires;
  if (first === undefined || second === undefined) return 0;
  return compare(first.to, second.to) || first.port - second.port;
}
