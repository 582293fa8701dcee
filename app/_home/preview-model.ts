import {
  compile,
  formatNumber,
  type Graph,
  type GraphNode,
  type NodeId,
  operation,
} from "@gradboard/autodiff";
import { layout } from "@gradboard/board/building";
import { shortValue } from "../_board/canvas/short-value";

export const previewNode = { width: 116, height: 104 } as const;
const betweenColumns = 34;
type Corner = readonly [number, number];

/** A larger graph would be unreadable at this size. */
const most = 16;

export type PreviewNode = {
  readonly id: NodeId;
  readonly at: readonly [number, number];
  readonly title: string;
  readonly kind: "constant" | "leaf" | "operation" | "target";
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
  const corners = closeUp(layout(graph, new Map(graph.nodes.map(({ id }) => [id, previewNode]))));
  const cornerOf = (id: NodeId): Corner => corners.get(id) ?? [0, 0];
  const nodes = graph.nodes.map((node): PreviewNode => {
    const kind = kindOf(node, target);
    return {
      id: node.id,
      at: cornerOf(node.id),
      title: titleOf(node),
      kind,
      value: shortValue(program.value(node.id), 4),
      gradient: kind === "constant" ? null : shortValue(program.gradient(node.id), 4),
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

/** A board leaves room between its columns for labels on wires; here there are none, and numbers should be large. */
function closeUp(corners: ReadonlyMap<NodeId, Corner>): ReadonlyMap<NodeId, Corner> {
  const columns = [...new Set([...corners.values()].map(([x]) => x))].sort((a, b) => a - b);
  const width = previewNode.width + betweenColumns;
  return new Map([...corners].map(([id, [x, y]]) => [id, [columns.indexOf(x) * width, y]]));
}

function kindOf(node: GraphNode, target: NodeId): PreviewNode["kind"] {
  if (node.id === target) return "target";
  if (node.op === "constant" || operation(node.op)?.kind === "named-constant") return "constant";
  return node.inputs.length === 0 ? "leaf" : "operation";
}

function titleOf(node: GraphNode): string {
  if (node.name !== undefined && node.name !== "") return node.name;
  if (node.op === "constant") return formatNumber(node.value ?? 1, 4);
  return operation(node.op)?.symbol ?? node.op;
}

function wiresInto(node: GraphNode, cornerOf: (id: NodeId) => Corner): readonly PreviewWire[] {
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
