import type { Graph, NodeId, WireRef } from "./graph";
import type { Operation } from "./operation";
import { operation } from "./operations";

/** A port that nothing feeds, and one that names a node which is not there. */
export const EMPTY = -1;
export const UNKNOWN = -2;

/**
 * A graph as flat arrays. Node i owns the ports `start[i]` to `start[i + 1]`; `source` says which node feeds each
 * port (or EMPTY, UNKNOWN).
 */
export type Structure = {
  readonly ids: readonly NodeId[];
  readonly indexOf: ReadonlyMap<NodeId, number>;
  readonly operations: readonly (Operation | undefined)[];
  readonly start: Int32Array;
  readonly source: Int32Array;
};

/** Flattens a graph; ports beyond an operation's own are left out. */
export function flatten(graph: Graph): Structure {
  const indexOf = new Map<NodeId, number>();
  const nodes = graph.nodes.filter((node) => {
    if (indexOf.has(node.id)) return false;
    indexOf.set(node.id, indexOf.size);
    return true;
  });
  const records = nodes.map((node) => operation(node.op));
  const start = new Int32Array(nodes.length + 1);
  nodes.forEach((node, index) => {
    const ports = records[index]?.ports.length ?? node.inputs.length;
    start[index + 1] = (start[index] ?? 0) + ports;
  });
  const source = new Int32Array(start[nodes.length] ?? 0).fill(EMPTY);
  nodes.forEach((node, index) => {
    const first = start[index] ?? 0;
    const ports = (start[index + 1] ?? 0) - first;
    for (let port = 0; port < ports; port++) {
      const from = node.inputs[port];
      if (from !== null && from !== undefined) source[first + port] = indexOf.get(from) ?? UNKNOWN;
    }
  });
  return { ids: nodes.map((node) => node.id), indexOf, operations: records, start, source };
}

/** Every node after its inputs where that is possible, and the groups of nodes that lie on loops. */
export type Traversal = { readonly postorder: Int32Array; readonly loops: readonly (readonly number[])[] };

/**
 * Depth-first post-order from `root` through ports left to right, then from the remaining nodes in graph order, with
 * Tarjan's strongly connected components found on the way. An explicit stack: chains may be a million nodes long.
 */
export function traverse(structure: Structure, root: number | undefined): Traversal {
  const { start, source, ids } = structure;
  const count = ids.length;
  const postorder = new Int32Array(count);
  const visit = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const nextPort = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const path: number[] = [];
  const component: number[] = [];
  const loops: number[][] = [];
  let visited = 0;
  let finished = 0;

  const enter = (node: number) => {
    visit[node] = low[node] = visited++;
    nextPort[node] = start[node] ?? 0;
    onStack[node] = 1;
    path.push(node);
    component.push(node);
  };
  const leave = (node: number) => {
    path.pop();
    postorder[finished++] = node;
    const parent = path.at(-1);
    const lowest = low[node] ?? 0;
    if (parent !== undefined && lowest < (low[parent] ?? 0)) low[parent] = lowest;
    if (lowest !== visit[node]) return;
    const members: number[] = [];
    let member: number | undefined;
    do {
      member = component.pop();
      if (member === undefined) break;
      onStack[member] = 0;
      members.push(member);
    } while (member !== node);
    if (members.length > 1 || feedsItself(structure, node)) loops.push(members.sort((a, b) => a - b));
  };
  const explore = (from: number) => {
    if (visit[from] !== -1) return;
    enter(from);
    while (path.length > 0) {
      const node = path[path.length - 1] ?? from;
      const port = nextPort[node] ?? 0;
      if (port >= (start[node + 1] ?? 0)) {
        leave(node);
        continue;
      }
      nextPort[node] = port + 1;
      const input = source[port] ?? EMPTY;
      if (input < 0) continue;
      if (visit[input] === -1) enter(input);
      else if (onStack[input] === 1) low[node] = Math.min(low[node] ?? 0, visit[input] ?? 0);
    }
  };
  if (root !== undefined) explore(root);
  for (let node = 0; node < count; node++) explore(node);
  return { postorder, loops };
}

function feedsItself(structure: Structure, node: number): boolean {
  for (let port = structure.start[node] ?? 0; port < (structure.start[node + 1] ?? 0); port++) {
    if (structure.source[port] === node) return true;
  }
  return false;
}

/** The wire that feeds a flat port of `node`. */
export function wireAt(structure: Structure, node: number, flatPort: number): WireRef {
  return { to: structure.ids[node] ?? "", port: flatPort - (structure.start[node] ?? 0) };
}
