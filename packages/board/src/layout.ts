import { layout as arrange, Graph as Dagre } from "@dagrejs/dagre";
import type { Graph, NodeId } from "@gradboard/autodiff";
import { crossings } from "./crossings";
import { columnsOf } from "./layered";
import { NODE_SIZE, type Size } from "./node-size";

const BETWEEN_NODES = 36;
const BETWEEN_RANKS = 88;
// dagre takes a second from about this many nodes, and recursion as deep as the graph; beyond, plain columns do.
const MANY_NODES = 600;
// Its better ranking takes long from here.
const SEVERAL_NODES = 200;

type Corner = (id: NodeId) => [number, number];
type Sizes = (id: NodeId) => Size;

/**
 * Arranges a graph from left to right along its wires; loops are drawn with wires running back. Gives the top-left
 * corner of each node in whole board units, the whole starting at [0, 0]; the same for the same graph, always.
 */
export function layout(
  graph: Graph,
  sizes: ReadonlyMap<NodeId, Size> = new Map(),
): Map<NodeId, [number, number]> {
  const sizeOf: Sizes = (id) => sizes.get(id) ?? NODE_SIZE;
  return fromOrigin(graph, graph.nodes.length > MANY_NODES ? columns(graph, sizeOf) : best(graph, sizeOf));
}

/** Wishes for the order of inputs mostly spare crossings; in large graphs they may cost some, so both ways are tried. */
function best(graph: Graph, sizeOf: Sizes): Corner {
  const wished = layers(graph, sizeOf, portOrder(graph));
  if (graph.nodes.length > SEVERAL_NODES) return wished;
  const count = (corner: Corner) => crossings(graph, { corner, size: sizeOf });
  const least = count(wished);
  if (least === 0) return wished;
  const free = layers(graph, sizeOf, []);
  return count(free) < least ? free : wished;
}

function layers(graph: Graph, sizeOf: Sizes, constraints: { left: NodeId; right: NodeId }[]): Corner {
  const dagre = new Dagre();
  const ranker = graph.nodes.length > SEVERAL_NODES ? "longest-path" : "network-simplex";
  dagre.setGraph({ rankdir: "LR", nodesep: BETWEEN_NODES, ranksep: BETWEEN_RANKS, ranker });
  dagre.setDefaultEdgeLabel(() => ({}));
  const ids = new Set(graph.nodes.map((node) => node.id));
  for (const { id } of graph.nodes) dagre.setNode(id, { ...sizeOf(id) });
  for (const { id, inputs } of graph.nodes) {
    for (const from of inputs) if (from !== null && from !== id && ids.has(from)) dagre.setEdge(from, id);
  }
  arrange(dagre, { constraints });
  return (id) => {
    const { x = 0, y = 0, width = 0, height = 0 } = dagre.node(id);
    return [x - width / 2, y - height / 2];
  };
}

/** Which input of a node stands above the other, so that wires into its ports need not cross. */
function portOrder(graph: Graph): { left: NodeId; right: NodeId }[] {
  const below = new Map<NodeId, NodeId[]>();
  const reaches = (from: NodeId, to: NodeId): boolean => {
    const seen = new Set([from]);
    // A set also visits what is added to it on the way.
    for (const id of seen) for (const next of below.get(id) ?? []) seen.add(next);
    return seen.has(to);
  };
  const pairs: { left: NodeId; right: NodeId }[] = [];
  for (const { inputs } of graph.nodes) {
    const [left, right] = inputs;
    if (left === undefined || left === null || right === undefined || right === null) continue;
    // dagre loses nodes whose wishes go round in a circle (`a/b + b/a`): the first wish counts.
    if (reaches(right, left)) continue;
    below.set(left, [...(below.get(left) ?? []), right]);
    pairs.push({ left, right });
  }
  return pairs;
}

function columns(graph: Graph, sizeOf: Sizes): Corner {
  const corners = new Map<NodeId, [number, number]>();
  let left = 0;
  for (const column of columnsOf(graph)) {
    let width = 0;
    let top = 0;
    for (const id of column) {
      corners.set(id, [left, top]);
      width = Math.max(width, sizeOf(id).width);
      top += sizeOf(id).height + BETWEEN_NODES;
    }
    left += width + BETWEEN_RANKS;
  }
  return (id) => corners.get(id) ?? [0, 0];
}

function fromOrigin(graph: Graph, corner: Corner): Map<NodeId, [number, number]> {
  const corners = graph.nodes.map((node) => ({ id: node.id, corner: corner(node.id) }));
  const left = corners.reduce((least, { corner: [x] }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const top = corners.reduce((least, { corner: [, y] }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  return new Map(corners.map(({ id, corner: [x, y] }) => [id, [Math.round(x - left), Math.round(y - top)]]));
}
