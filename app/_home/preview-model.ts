import {
  compile,
  formatNumber,
  type Graph,
  type GraphNode,
  type NodeId,
  operation,
} from "@gradboard/autodiff";
import { layout } from "@gradboard/board";

export const previewNode = { width: 128, height: 92 } as const;
/** A larger graph would be unreadable at this size. */
const most = 16;

export type PreviewNode = {
  readonly id: NodeId;
  readonly at: readonly [number, number];
  readonly title: string;
  readonly kind: "leaf" | "operation" | "target";
  readonly value: string;
  /** None on constants, which nobody differentiates by. */
  readonly gradient: string | null;
};

export type PreviewWire = {
  readonly key: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
};

export type Preview =
  | { readonly kind: "large"; readonly count: number }
  | {
      readonly kind: "picture";
      readonly nodes: readonly PreviewNode[];
      readonly wires: readonly PreviewWire[];
      readonly width: number;
      readonly height: number;
    };

/** A picture of a graph with the numbers of both passes. */
export function previewOf(graph: Graph, target: NodeId): Preview {
  if (graph.nodes.length > most) return { kind: "large", count: graph.nodes.length };
  const program = compile(graph, target);
  program.run();
  const corners = layout(graph, new Map(graph.nodes.map(({ id }) => [id, previewNode])));
  const cornerOf = (id: NodeId): readonly [number, number] => corners.get(id) ?? [0, 0];
  const nodes = graph.nodes.map((node): PreviewNode => {
    const constant = node.op === "constant" || operation(node.op)?.kind === "named-constant";
    return {
      id: node.id,
      at: cornerOf(node.id),
      title: titleOf(node),
      kind: node.id === target ? "target" : node.inputs.length === 0 ? "leaf" : "operation",
      value: formatNumber(program.value(node.id), 4),
      gradient: constant ? null : formatNumber(program.gradient(node.id), 4),
    };
  });
  const xs = nodes.map(({ at }) => at[0]);
  const ys = nodes.map(({ at }) => at[1]);
  return {
    kind: "picture",
    nodes,
    wires: graph.nodes.flatMap((node) => wiresInto(node, cornerOf)),
    width: Math.max(0, ...xs) + previewNode.width,
    height: Math.max(0, ...ys) + previewNode.height,
  };
}

function titleOf(node: GraphNode): string {
  if (node.name !== undefined && node.name !== "") return node.name;
  if (node.op === "constant") return formatNumber(node.value ?? 1, 4);
  return operation(node.op)?.symbol ?? node.op;
}

function wiresInto(
  node: GraphNode,
  cornerOf: (id: NodeId) => readonly [number, number],
): readonly PreviewWire[] {
  const [x, y] = cornerOf(node.id);
  const gap = previewNode.height / (node.inputs.length + 1);
  return node.inputs.flatMap((input, port) => {
    if (input === null) return [];
    const [fromX, fromY] = cornerOf(input);
    return [
      {
        key: `${node.id}:${port}`,
        from: [fromX + previewNode.width, fromY + previewNode.height / 2] as const,
        to: [x, y + gap * (port + 1)] as const,
      },
    ];
  });
}
