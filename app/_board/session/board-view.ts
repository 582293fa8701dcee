import type { GraphProblem, NodeId, Program } from "@gradboard/autodiff";
import type { Board, BoardNode, BoardProblem } from "@gradboard/board";
import { excerpt } from "../annotations/note-pieces";
import { evaluationOrder } from "./evaluation-order";
import { type GroupView, groupViews } from "./group-view";
import { type Moved, movedBy } from "./moved";
import type { NodeView, PlacedNode, WireView } from "./node-view";
import type { Overlay, Point } from "./overlay";
import { type Problem, problemKey, problemsByNode } from "./problems";
import { reuseFields, reuseList, reuseMap } from "./reuse";
import type { Reveal } from "./reveal";
import { type Shown, shownOf } from "./shown";

export type { NodeView, PlacedNode, WireView } from "./node-view";
export type { Problem } from "./problems";

/** Characters of a note that stand for it in lists. */
const LABEL_LENGTH = 40;

export type BoardView = {
  readonly title: string;
  readonly target: NodeId | null;
  readonly readable: boolean;
  readonly nodes: ReadonlyMap<NodeId, PlacedNode>;
  /** The same nodes without their places: what only says what a node is need not be drawn again while it is dragged. */
  readonly faces: ReadonlyMap<NodeId, NodeView>;
  readonly moved: Moved;
  /** Every node, in evaluation order; those that cannot be evaluated come last. */
  readonly order: readonly NodeId[];
  /** By wire key. */
  readonly wires: ReadonlyMap<string, WireView>;
  /** Each after the one it is in. */
  readonly groups: ReadonlyMap<NodeId, GroupView>;
  /** What of all this is drawn. */
  readonly shown: Shown;
  readonly problems: readonly Problem[];
};

export type ViewSource = {
  readonly board: Board;
  readonly program: Program;
  readonly labels: ReadonlyMap<NodeId, string>;
  readonly overlay: Overlay;
  readonly reveal: Reveal | null;
};

/** What each view was made from. */
const sources = new WeakMap<BoardView, ViewSource>();

/** Makes the view of a board. Everything that looks as in `previous` is taken from there, so that it is not drawn again. */
export function boardView(source: ViewSource, previous?: BoardView): BoardView {
  const before = previous && sources.get(previous);
  const view =
    previous !== undefined && before !== undefined && onlyMoves(before, source)
      ? movedView(previous, before, source)
      : wholeView(source, previous);
  sources.set(view, source);
  return view;
}

function wholeView(source: ViewSource, previous: BoardView | undefined): BoardView {
  const { board, program } = source;
  const problems = shownProblems(board.problems, program.problems(), source.reveal);
  const byNode = problemsByNode(problems);
  const looped = new Set(
    problems.flatMap((problem) => (problem.kind === "loop" ? problem.wires.map(keyOf) : [])),
  );
  const order = reuseList(previous?.order, evaluationOrder(board, program));
  const nodes = new Map<NodeId, PlacedNode>();
  const faces = new Map<NodeId, NodeView>();
  for (const id of order) {
    const node = board.nodes.get(id);
    if (node === undefined) continue;
    const before = previous?.faces.get(id);
    const now = nodeView(source, node, reuseProblems(before?.problems, byNode.get(id) ?? []));
    const face = reuseFields(before, now);
    const earlier = face === before ? previous?.nodes.get(id) : undefined;
    faces.set(id, face);
    nodes.set(id, placed(face, source.overlay.positions.get(id) ?? node.pos, earlier));
  }
  const wires = new Map<string, WireView>();
  for (const wire of wiresOf(source, looped)) {
    wires.set(wire.key, reuseFields(previous?.wires.get(wire.key), wire));
  }
  const all = {
    nodes: reuseMap(previous?.nodes, nodes),
    faces: reuseMap(previous?.faces, faces),
    wires: reuseMap(previous?.wires, wires),
  };
  const view: BoardView = {
    title: board.title,
    target: board.target,
    readable: board.readable,
    ...all,
    moved: movedBy(source.overlay, all.nodes, previous?.moved),
    order,
    groups: groupViews({ board, overlay: source.overlay, ...all }, previous?.groups),
    shown: shownOf(board, all, previous?.shown),
    problems: reuseProblems(previous?.problems, problems),
  };
  return reuseFields(previous, view);
}

/** Whether nothing is different but where nodes in somebody's hand are. The program follows the board and the values. */
function onlyMoves(before: ViewSource, now: ViewSource): boolean {
  const [was, is] = [before.overlay, now.overlay];
  return (
    before.board === now.board &&
    before.program === now.program &&
    before.labels === now.labels &&
    before.reveal === now.reveal &&
    reuseMap(was.values, is.values) === was.values &&
    reuseMap(was.holders, is.holders) === was.holders &&
    reuseMap(was.sizes, is.sizes) === was.sizes
  );
}

/** The same view with nodes in hand where they are now: a drag asks for nothing else. */
function movedView(view: BoardView, earlier: ViewSource, { board, overlay }: ViewSource): BoardView {
  const nodes = new Map(view.nodes);
  for (const id of new Set([...earlier.overlay.positions.keys(), ...overlay.positions.keys()])) {
    const before = nodes.get(id);
    if (before !== undefined)
      nodes.set(id, placed(before, overlay.positions.get(id) ?? before.node.pos, before));
  }
  const all = { nodes: reuseMap(view.nodes, nodes), faces: view.faces, wires: view.wires };
  return reuseFields(view, {
    ...view,
    ...all,
    moved: movedBy(overlay, all.nodes, view.moved),
    groups: groupViews({ board, overlay, ...all }, view.groups),
    shown: shownOf(board, all, view.shown),
  });
}

/** What a node says, at a place; `before` is taken again where it said the same and stood there. */
function placed(face: NodeView, position: Point, before: PlacedNode | undefined): PlacedNode {
  const [x, y] = before?.position ?? [Number.NaN, Number.NaN];
  return before !== undefined && x === position[0] && y === position[1] ? before : { ...face, position };
}

const NO_KEYS: readonly string[] = [];

function keyOf({ to, port }: { readonly to: NodeId; readonly port: number }): string {
  return `${to}:${port}`;
}

function nodeView(source: ViewSource, node: BoardNode, problems: readonly Problem[]): NodeView {
  if (node.annotation !== undefined) return annotationView(source.overlay, node, problems);
  const { board, program, labels, overlay, reveal } = source;
  const numbers = reveal?.program ?? program;
  const showsValue = reveal === null || reveal.values.has(node.id);
  const showsGradient = reveal === null || reveal.gradients.has(node.id);
  const waiting = reveal?.waiting.get(node.id);
  return {
    id: node.id,
    node,
    label: labels.get(node.id) ?? node.name ?? node.op,
    value: showsValue ? numbers.value(node.id) : undefined,
    gradient: showsGradient ? numbers.gradient(node.id) : undefined,
    showsValue,
    showsGradient,
    back: reveal?.way === "backward",
    isTarget: board.target === node.id,
    connected: program.connected(node.id),
    focused: reveal?.focus === node.id,
    missing: waiting?.missing ?? 0,
    contributions: waiting?.of ?? 0,
    heldBy: overlay.holders.get(node.id) ?? null,
    problems,
  };
}

/** What computes nothing: there is no number on it that could be hidden. */
function annotationView(overlay: Overlay, node: BoardNode, problems: readonly Problem[]): NodeView {
  const { annotation, id } = node;
  const size = overlay.sizes.get(id);
  const sized = annotation !== undefined && annotation.kind !== "ink" && size !== undefined;
  return {
    id,
    node: sized ? { ...node, annotation: { ...annotation, size } } : node,
    label:
      annotation === undefined || annotation.kind === "ink" ? "" : excerpt(annotation.text, LABEL_LENGTH),
    value: undefined,
    gradient: undefined,
    showsValue: true,
    showsGradient: true,
    back: false,
    missing: 0,
    contributions: 0,
    isTarget: false,
    connected: true,
    focused: false,
    heldBy: overlay.holders.get(id) ?? null,
    problems,
  };
}

function wiresOf({ board, program, reveal }: ViewSource, looped: ReadonlySet<string>): WireView[] {
  const wires: WireView[] = [];
  const numbers = reveal?.program ?? program;
  for (const node of board.nodes.values()) {
    node.inputs.forEach((from, port) => {
      const source = from === null ? undefined : board.nodes.get(from);
      if (from === null || source === undefined) return;
      const key = keyOf({ to: node.id, port });
      const meant = source.op !== "constant" && program.connected(node.id);
      // In a walkthrough a wire that has been laid since is not the one whose number is known.
      const same = reveal === null || numbers.inputs(node.id)[port] === from;
      const shown = meant && same && (reveal === null || reveal.contributions.has(key));
      wires.push({
        key,
        from,
        to: node.id,
        port,
        leaves: from,
        enters: node.id,
        others: NO_KEYS,
        contribution: shown ? numbers.contribution(node.id, port) : undefined,
        inLoop: looped.has(key),
        lit: reveal?.lit.has(key) ? reveal.way : null,
        ...sendsOf(numbers, reveal, { key, from, to: node.id, port }),
      });
    });
  }
  return wires;
}

type Ends = Pick<WireView, "key" | "from" | "to" | "port">;

/** The number that the walkthrough's step sends along a wire: a value on the way forward, a contribution back. */
function sendsOf(program: Program, reveal: Reveal | null, { key, from, to, port }: Ends) {
  if (reveal === null || !reveal.lit.has(key)) return { sends: undefined, step: "" };
  const forward = reveal.way === "forward";
  const shown = forward ? reveal.values.has(from) : reveal.contributions.has(key);
  const sends = forward ? program.value(from) : program.contribution(to, port);
  return { sends: shown ? sends : undefined, step: reveal.step };
}

/** While a walkthrough hides a node's numbers, what is remarkable about them is hidden too. */
function shownProblems(
  board: readonly BoardProblem[],
  graph: readonly GraphProblem[],
  reveal: Reveal | null,
): readonly Problem[] {
  const shown = graph.filter(
    (problem) =>
      reveal === null ||
      (problem.kind !== "not-finite" && problem.kind !== "kink") ||
      reveal.values.has(problem.node),
  );
  return [...board, ...shown];
}

function reuseProblems(before: readonly Problem[] | undefined, now: readonly Problem[]): readonly Problem[] {
  if (before === undefined) return now;
  const known = new Map(before.map((problem) => [problemKey(problem), problem]));
  return reuseList(
    before,
    now.map((problem) => known.get(problemKey(problem)) ?? problem),
  );
}
