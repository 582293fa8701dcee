import type { NodeId, Value } from "@gradboard/autodiff";
import { type Board, type Box, type GroupInput, groupShapes, groupTree } from "@gradboard/board";
import type { NodeView, WireView } from "./node-view";
import type { Overlay } from "./overlay";
import type { Problem } from "./problems";
import { reuseFields, reuseList, reuseMap } from "./reuse";
import { sumOf } from "./sum-of";

/** What comes into a group from one node outside. */
export type GroupInputView = {
  readonly source: NodeId;
  /** What the source is called. */
  readonly label: string;
  /** Keys of the wires it leads on to. */
  readonly wires: readonly string[];
  /** What flows back out through all of them; undefined when hidden or unknown. */
  readonly contribution: Value | undefined;
};

/** One group as it is to be shown: open as a frame, collapsed as a block. */
export type GroupView = {
  readonly id: NodeId;
  /** Empty for a group without a title. */
  readonly title: string;
  readonly collapsed: boolean;
  readonly parent: NodeId | null;
  /** How many groups it is in. */
  readonly depth: number;
  /** Whether a collapsed group around it stands for it. */
  readonly hidden: boolean;
  readonly box: Box;
  /** All nodes in it, those of groups in it too. */
  readonly nodes: readonly NodeId[];
  readonly inputs: readonly GroupInputView[];
  /** The nodes in it whose values are used outside. */
  readonly outputs: readonly NodeView[];
  readonly isTarget: boolean;
  /** Whether the walkthrough's step is about a node in it. */
  readonly focused: boolean;
  readonly heldBy: string | null;
  /** What is wrong with nodes in it. */
  readonly problems: readonly Problem[];
};

type Groups = ReadonlyMap<NodeId, GroupView>;

export type GroupSource = {
  readonly board: Board;
  readonly overlay: Overlay;
  readonly nodes: ReadonlyMap<NodeId, NodeView>;
  readonly wires: ReadonlyMap<string, WireView>;
};

const NONE: Groups = new Map();

/** The groups of a board as they are to be shown, each after the one it is in. */
export function groupViews(source: GroupSource, previous: Groups | undefined): Groups {
  const { board, overlay, nodes } = source;
  if (board.groups.size === 0) return NONE;
  const { order, nodesIn, ports, blockOf } = groupTree(board);
  const shapes = groupShapes(board, (id) => overlay.positions.get(id));
  const groups = new Map<NodeId, GroupView>();
  for (const id of order) {
    const group = board.groups.get(id);
    const box = shapes.get(id);
    if (group === undefined || box === undefined) continue;
    const before = previous?.get(id);
    const inside = nodesIn.get(id) ?? [];
    const members = inside.flatMap((node) => nodes.get(node) ?? []);
    const { inputs = [], outputs = [] } = ports.get(id) ?? {};
    const view: GroupView = {
      ...group,
      depth: group.parent === null ? 0 : (groups.get(group.parent)?.depth ?? 0) + 1,
      hidden: blockOf.has(id),
      box: reuseFields(before?.box, box),
      nodes: reuseList(before?.nodes, inside),
      inputs: reuseList(
        before?.inputs,
        inputs.map((input, index) => inputView(source, input, before?.inputs[index])),
      ),
      outputs: reuseList(
        before?.outputs,
        outputs.flatMap((output) => nodes.get(output) ?? []),
      ),
      isTarget: members.some(({ isTarget }) => isTarget),
      focused: members.some(({ focused }) => focused),
      heldBy: members.find(({ heldBy }) => heldBy !== null)?.heldBy ?? null,
      problems: reuseList(
        before?.problems,
        members.flatMap(({ problems }) => problems),
      ),
    };
    groups.set(id, reuseFields(before, view));
  }
  return reuseMap(previous, groups);
}

function inputView(
  { nodes, wires }: GroupSource,
  { source, wires: inner }: GroupInput,
  before: GroupInputView | undefined,
): GroupInputView {
  const keys = inner.map(({ to, port }) => `${to}:${port}`);
  const view: GroupInputView = {
    source,
    label: nodes.get(source)?.label ?? "",
    wires: reuseList(before?.wires, keys),
    contribution: sumOf(keys.map((key) => wires.get(key)?.contribution)),
  };
  return reuseFields(before, view);
}
