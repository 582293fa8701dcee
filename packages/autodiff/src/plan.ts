import type { Graph, NodeId } from "./graph";
import { isChangeable } from "./operations";
import { EMPTY, flatten, type Structure, type Traversal, traverse } from "./structure";

/** What can be known about a graph before any number is: what to compute, in which order, and what leads where. */
export type Plan = {
  readonly structure: Structure;
  readonly traversal: Traversal;
  /** Index of the target, or -1. */
  readonly target: number;
  /** Evaluation order without nodes in or behind a loop or an unknown operation. */
  readonly order: Int32Array;
  /** Nodes that have a value, in evaluation order. */
  readonly computable: Int32Array;
  readonly hasValue: Uint8Array;
  /** Nodes that lead to the target. */
  readonly reaches: Uint8Array;
  /** Nodes whose value can change: those with a variable, parameter or data upstream. */
  readonly varies: Uint8Array;
  /** Constant exponents and what only feeds them: nobody may ask for their gradient (it need not exist). */
  readonly underived: Uint8Array;
};

/** Plans a graph; works for any graph a user can make. */
export function plan(graph: Graph, target: NodeId | null): Plan {
  const structure = flatten(graph);
  const { ids, indexOf, operations, start, source } = structure;
  const root = target === null ? undefined : indexOf.get(target);
  const traversal = traverse(structure, root);
  const count = ids.length;
  const unordered = new Uint8Array(count);
  for (const loop of traversal.loops) for (const node of loop) unordered[node] = 1;
  const hasValue = new Uint8Array(count);
  const varies = new Uint8Array(count);
  for (const node of traversal.postorder) {
    const record = operations[node];
    let known = record !== undefined;
    if (record === undefined) unordered[node] = 1;
    else if (isChangeable(record.id)) varies[node] = 1;
    for (let port = start[node] ?? 0; port < (start[node + 1] ?? 0); port++) {
      const input = source[port] ?? EMPTY;
      if (input < 0) {
        known = false;
        continue;
      }
      if (unordered[input] === 1) unordered[node] = 1;
      if (hasValue[input] === 0) known = false;
      if (varies[input] === 1) varies[node] = 1;
    }
    hasValue[node] = known && unordered[node] === 0 ? 1 : 0;
  }
  const order = traversal.postorder.filter((node) => unordered[node] === 0);
  const reaches = reaching(structure, root);
  return {
    structure,
    traversal,
    target: root ?? -1,
    order,
    computable: order.filter((node) => hasValue[node] === 1),
    hasValue,
    reaches,
    varies,
    underived: withoutDerivative(structure, order, root, reaches, varies),
  };
}

function reaching(structure: Structure, root: number | undefined): Uint8Array {
  const reaches = new Uint8Array(structure.ids.length);
  if (root === undefined) return reaches;
  const todo = [root];
  reaches[root] = 1;
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    for (let port = structure.start[node] ?? 0; port < (structure.start[node + 1] ?? 0); port++) {
      const input = structure.source[port] ?? EMPTY;
      if (input < 0 || reaches[input] === 1) continue;
      reaches[input] = 1;
      todo.push(input);
    }
  }
  return reaches;
}

function withoutDerivative(
  structure: Structure,
  order: Int32Array,
  root: number | undefined,
  reaches: Uint8Array,
  varies: Uint8Array,
): Uint8Array {
  const underived = new Uint8Array(structure.ids.length);
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at] ?? 0;
    if (reaches[node] === 0 || node === root || structure.operations[node]?.ports.length === 0) continue;
    pass(structure, node, varies, underived);
  }
  if (root !== undefined) pass(structure, root, varies, underived);
  return underived;
}

function pass(structure: Structure, node: number, varies: Uint8Array, underived: Uint8Array): void {
  const first = structure.start[node] ?? 0;
  const isPower = structure.operations[node]?.id === "pow";
  for (let port = first; port < (structure.start[node + 1] ?? 0); port++) {
    const input = structure.source[port] ?? EMPTY;
    if (input < 0 || varies[input] === 1) continue;
    if (underived[node] === 1 || (isPower && port === first + 1)) underived[input] = 1;
  }
}
