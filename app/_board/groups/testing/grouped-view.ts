import { formulaOf, type NodeId } from "@gradboard/autodiff";
import { type Board, BoardReader, graphOf, groupNodes, LOCAL, seedBoard } from "@gradboard/board";
import { addFormula } from "@gradboard/board/building";
import * as Y from "yjs";
import { type BoardView, boardView } from "../../session/board-view";
import { LiveProgram } from "../../session/live-program";
import { noOverlay, type Overlay } from "../../session/overlay";
import type { Reveal } from "../../session/reveal";

/** A group to be made of nodes, by name or operation, and of groups made before, by title. */
export type Grouping = {
  readonly title: string;
  readonly members: readonly string[];
  readonly collapsed?: boolean;
};

/** The document of a formula with groups, and how to find things in it. For tests. */
export function groupedDoc(formula: string, groups: readonly Grouping[]) {
  const doc = new Y.Doc();
  seedBoard(doc, { title: "Board" });
  addFormula(doc, formula, [0, 0], LOCAL);
  const reader = new BoardReader(doc);
  const find = (name: string) => idOf(reader.board, name);
  for (const { title, members, collapsed = false } of groups) {
    groupNodes(doc, members.map(find), { title, collapsed });
  }
  return { doc, reader, find };
}

/** The view of such a document. */
export function viewOf(
  board: Board,
  { overlay = noOverlay, reveal = null }: { overlay?: Overlay; reveal?: Reveal | null } = {},
  previous?: BoardView,
): BoardView {
  const { program, labels } = new LiveProgram(board);
  return boardView({ board, program, labels, overlay, reveal }, previous);
}

/** The view of a formula with groups. */
export function groupedView(formula: string, groups: readonly Grouping[]): BoardView {
  return viewOf(groupedDoc(formula, groups).reader.board);
}

function idOf(board: Board, name: string): NodeId {
  const nodes = [...board.nodes.values()];
  const group = [...board.groups.values()].find(({ title }) => title === name);
  const found =
    group ??
    nodes.find((node) => node.name === name) ??
    nodes.find(({ id }) => formulaOf(graphOf(board), id) === name) ??
    nodes.find(({ op }) => op === name);
  if (found === undefined) throw new Error(`nothing is called ${name}`);
  return found.id;
}
