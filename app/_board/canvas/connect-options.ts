import { type NodeId, operation, portName } from "@gradboard/autodiff";
import type { Board } from "@gradboard/board";
import { portsOf, wouldLoop } from "@gradboard/board";
import type { BoardView } from "../session/board-view";

/** An input that a wire from a node may lead to. */
export type ConnectOption = {
  /** `to:port`. */
  readonly key: string;
  readonly to: NodeId;
  readonly port: number;
  readonly portName: string;
  /** What feeds it now, or null. */
  readonly takenBy: NodeId | null;
};

/** Every input that a wire from a node may lead to without closing a loop: empty ones first, in evaluation order. */
export function connectOptions(view: BoardView, board: Board, from: NodeId): readonly ConnectOption[] {
  const options: ConnectOption[] = [];
  for (const id of view.order) {
    const node = view.nodes.get(id)?.node;
    if (node === undefined || wouldLoop(board, from, id)) continue;
    const record = operation(node.op);
    for (let port = 0; port < portsOf(node); port++) {
      const takenBy = node.inputs[port] ?? null;
      if (takenBy === from) continue;
      const name = record === undefined ? String(port + 1) : portName(record, port);
      options.push({ key: `${id}:${port}`, to: id, port, portName: name, takenBy });
    }
  }
  return [
    ...options.filter(({ takenBy }) => takenBy === null),
    ...options.filter(({ takenBy }) => takenBy !== null),
  ];
}
