import type { NodeId } from "@gradboard/autodiff";
import { nodeOfOutput } from "./block-geometry";
import { portOfHandle } from "./geometry";

/** A handle, as React Flow tells of it. */
type End = {
  readonly nodeId: string;
  readonly id?: string | null;
  readonly type: "source" | "target";
};

export type Wire = { readonly from: NodeId; readonly to: NodeId; readonly port: number };

/** The wire that two handles make, whichever was taken first; null for two of a kind and where no port is meant. */
export function wireBetween(one: End, other: End): Wire | null {
  const [source, target] = one.type === "source" ? [one, other] : [other, one];
  const port = portOfHandle(target.id);
  if (source.type !== "source" || target.type !== "target" || port === null) return null;
  return { from: nodeOfOutput(source.nodeId, source.id), to: target.nodeId, port };
}
