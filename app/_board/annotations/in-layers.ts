import type { NodeView } from "../session/board-view";

/** Nodes in the order in which they are drawn: frames behind everything, strokes before everything. */
export type Layers = {
  readonly frames: readonly NodeView[];
  readonly nodes: readonly NodeView[];
  readonly ink: readonly NodeView[];
};

/** Sorts nodes into the layers in which they are drawn. */
export function inLayers(nodes: Iterable<NodeView>): Layers {
  const layers = { frames: [] as NodeView[], nodes: [] as NodeView[], ink: [] as NodeView[] };
  for (const view of nodes) {
    const kind = view.node.annotation?.kind;
    layers[kind === "frame" ? "frames" : kind === "ink" ? "ink" : "nodes"].push(view);
  }
  return layers;
}
