import type { Graph, GraphNode, NodeId } from "@gradboard/autodiff";
import type { Board, BoardNode } from "./board";
import { sameList } from "./same";
import { sameValue } from "./values";

// Keyed by the node map, so that a change of title or target keeps the graph.
const graphs = new WeakMap<Board["nodes"], Graph>();
const graphNodes = new WeakMap<BoardNode, GraphNode>();

/**
 * The part of a board that is computed. Asked twice for the same nodes it gives the same object. Parts equal to
 * those of `previous` are taken from it: after a move the graph is `previous` itself, after a new value only that
 * one node is new. A `BoardReader` passes `previous` for each board it publishes.
 */
export function graphOf(board: Board, previous?: Graph): Graph {
  const known = graphs.get(board.nodes);
  if (known !== undefined) return known;
  const before = new Map<NodeId, GraphNode>(previous?.nodes.map((node) => [node.id, node]));
  const nodes = [...board.nodes.values()]
    .filter(({ annotation }) => annotation === undefined)
    .map((node) => graphNode(node, before.get(node.id)));
  const graph = previous !== undefined && sameList(previous.nodes, nodes) ? previous : { nodes };
  graphs.set(board.nodes, graph);
  return graph;
}

function graphNode(node: BoardNode, before: GraphNode | undefined): GraphNode {
  const known = graphNodes.get(node);
  if (known !== undefined) return known;
  const fresh: GraphNode = {
    id: node.id,
    op: node.op,
    inputs: node.inputs,
    ...(node.value === undefined ? {} : { value: node.value }),
    ...(node.name === undefined ? {} : { name: node.name }),
  };
  const kept =
    before !== undefined && sameShape(before, fresh) && sameValue(before.value, fresh.value) ? before : fresh;
  graphNodes.set(node, kept);
  return kept;
}

/** Whether two graphs differ in nothing but values, so that a program of one can be given the other's by `set`. */
export function sameStructure(a: Graph, b: Graph): boolean {
  if (a === b) return true;
  return a.nodes.length === b.nodes.length && a.nodes.every((node, index) => sameShape(node, b.nodes[index]));
}

function sameShape(a: GraphNode, b: GraphNode | undefined): boolean {
  if (a === b) return true;
  if (b === undefined) return false;
  // Having a value at all is structure: it cannot be taken away by setting another.
  const bothHaveValues = (a.value === undefined) === (b.value === undefined);
  return (
    a.id === b.id && a.op === b.op && a.name === b.name && bothHaveValues && sameList(a.inputs, b.inputs)
  );
}
