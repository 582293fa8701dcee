import type { NodeId } from "@gradboard/autodiff";
import { nodesMeant } from "@gradboard/board";
import type { BoardSession } from "../session/session";

/** Whether some of these nodes hold a number that the walkthrough does not show yet. */
export function holdHidden(session: BoardSession, ids: ReadonlySet<NodeId>): boolean {
  const { nodes } = session.view.get();
  return [...nodesMeant(session.computed.get().board, ids)].some((id) => {
    const node = nodes.get(id);
    return node !== undefined && node.node.value !== undefined && !node.showsValue;
  });
}
