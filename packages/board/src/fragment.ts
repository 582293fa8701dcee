import type { NodeId } from "@gradboard/autodiff";
import type { Board } from "./board";
import { toBoardFile } from "./board-file";
import type { BoardFile } from "./board-file-schema";
import { nodesMeant, wholeGroups } from "./groups/nodes-meant";
import { noPlan } from "./lesson/lesson-plan";

/**
 * Some nodes of a board as a file (a group stands for all nodes in it), with the wires between them and the groups that
 * are whole; wires from other nodes are left out.
 */
export function fragmentOf(board: Board, meant: ReadonlySet<NodeId>): BoardFile {
  const ids = nodesMeant(board, meant);
  const groups = wholeGroups(board, ids);
  const whole = toBoardFile({
    ...board,
    // A lesson is about a whole board.
    plan: noPlan,
    groups: new Map([...board.groups].filter(([id]) => groups.has(id))),
  });
  const nodes = whole.nodes
    .filter(({ id }) => ids.has(id))
    .map((node) => ({
      ...node,
      inputs: node.inputs.map((from) => (from !== null && ids.has(from) ? from : null)),
    }));
  const target = whole.target !== null && ids.has(whole.target) ? whole.target : null;
  return { ...whole, target, nodes };
}
