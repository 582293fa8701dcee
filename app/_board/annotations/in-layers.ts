import type { PlacedNode } from "../session/board-view";

/** Nodes in the order in which they are drawn: frames behind everything, strokes before everything. */
export type Layers = {
  readonly frames: readonly PlacedNode[];
  readonly nodes: readonly PlacedNode[];
  readonly ink: readonly PlacedNode[];
};

/** Sorts nodes into the layers in which they are drawn. */
export function inLayers(nodes: Iterable<PlacedNode>): Layers {
  const layers = { frames: [] as PlacedNode[], nodes: [] as PlacedNode[], ink: [] as PlacedNode[] };
  for (const view of nodes) {
    const kind = view.node.annotation?.kind;
    layers[kind === "frame" ? "frames" : kind === "ink" ? "ink" : "nodes"].push(view);
  }
  return layers;
}
