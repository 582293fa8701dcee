import type { Graph, GraphNode, NodeId } from "@gradboard/autodiff";

/**
 * Columns and rows for graphs of any size and depth, in linear time and without recursion. Each node stands one
 * column right of the last of its inputs, a leaf one column left of the first node it feeds; a wire that would close
 * a loop is passed over. Rows follow the rows of the inputs. Gives the columns from left to right, top to bottom.
 */
export function columnsOf(graph: Graph): readonly (readonly NodeId[])[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const depth = depths(graph, nodes);
  pullLeaves(graph, depth);
  const columns: NodeId[][] = [];
  for (const { id } of graph.nodes) {
    const column = depth.get(id) ?? 0;
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(id);
  }
  const row = new Map<NodeId, number>();
  for (const column of columns) {
    const wish = new Map(column.map((id, index) => [id, meanRow(nodes.get(id), row) ?? index]));
    column.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
    for (const [index, id] of column.entries()) row.set(id, index);
  }
  return columns;
}

function depths(graph: Graph, nodes: ReadonlyMap<NodeId, GraphNode>): Map<NodeId, number> {
  const depth = new Map<NodeId, number>();
  const open = new Set<NodeId>();
  for (const { id } of graph.nodes) {
    const stack = [id];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const inputs = (nodes.get(top)?.inputs ?? []).filter((from) => from !== null && nodes.has(from));
      const waiting = open.has(top)
        ? []
        : inputs.filter((from) => from !== null && !depth.has(from) && !open.has(from));
      open.add(top);
      for (const from of waiting) if (from !== null) stack.push(from);
      if (waiting.length > 0) continue;
      stack.pop();
      if (depth.has(top)) continue;
      const before = inputs.map((from) => (from === null ? -1 : (depth.get(from) ?? -1)));
      depth.set(top, Math.max(-1, ...before) + 1);
    }
  }
  return depth;
}

function pullLeaves(graph: Graph, depth: Map<NodeId, number>): void {
  const first = new Map<NodeId, number>();
  for (const { id, inputs } of graph.nodes) {
    const column = depth.get(id) ?? 0;
    for (const from of inputs)
      if (from !== null) first.set(from, Math.min(first.get(from) ?? column, column));
  }
  for (const { id } of graph.nodes) {
    if (depth.get(id) === 0) depth.set(id, Math.max(0, (first.get(id) ?? 1) - 1));
  }
}

function meanRow(node: GraphNode | undefined, row: ReadonlyMap<NodeId, number>): number | undefined {
  const rows = (node?.inputs ?? []).flatMap((from) => (from === null ? [] : (row.get(from) ?? [])));
  return rows.length === 0 ? undefined : rows.reduce((sum, r) => sum + r, 0) / rows.length;
}
