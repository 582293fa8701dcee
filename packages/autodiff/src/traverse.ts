import { EMPTY, type Wiring } from "./wiring";

/** Every node after its inputs where that is possible, and the groups of nodes that lie on loops. */
export type Traversal = { readonly postorder: Int32Array; readonly loops: readonly (readonly number[])[] };

/**
 * Depth-first post-order from `root` through ports left to right, then from the remaining nodes in graph order, with
 * Tarjan's strongly connected components found on the way. An explicit stack: chains may be a million nodes long.
 */
export function traverse(wiring: Wiring, root?: number): Traversal {
  const { count, ports } = wiring;
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
    onStack[node] = 1;
    path.push(node);
    component.push(node);
  };
  const leave = (node: number) => {
    path.pop();
    postorder[finished++] = node;
    const parent = path[path.length - 1];
    const lowest = low[node] ?? 0;
    if (parent !== undefined && lowest < (low[parent] ?? 0)) low[parent] = lowest;
    if (lowest !== visit[node]) return;
    // A node by itself, as nearly all are.
    if (component[component.length - 1] === node) {
      component.pop();
      onStack[node] = 0;
      if (feedsItself(wiring, node)) loops.push([node]);
      return;
    }
    const members = component.splice(component.lastIndexOf(node));
    for (const member of members) onStack[member] = 0;
    loops.push(members.sort((a, b) => a - b));
  };
  const explore = (from: number) => {
    if (visit[from] !== -1) return;
    enter(from);
    while (path.length > 0) {
      const node = path[path.length - 1] ?? from;
      const port = nextPort[node] ?? 0;
      if (port >= (ports[node] ?? 0)) {
        leave(node);
        continue;
      }
      nextPort[node] = port + 1;
      const input = wiring.source(node, port);
      if (input < 0) continue;
      if (visit[input] === -1) enter(input);
      else if (onStack[input] === 1) low[node] = Math.min(low[node] ?? 0, visit[input] ?? 0);
    }
  };
  if (root !== undefined) explore(root);
  for (let node = 0; node < count; node++) explore(node);
  return { postorder, loops };
}

function feedsItself(wiring: Wiring, node: number): boolean {
  for (let port = 0; port < (wiring.ports[node] ?? 0); port++) {
    if ((wiring.source(node, port) ?? EMPTY) === node) return true;
  }
  return false;
}
