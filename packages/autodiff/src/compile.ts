import { type Graph, type NodeId, nodesById, type WireRef } from "./graph";
import { plan } from "./plan";
import { findProblems } from "./problems";
import type { Program } from "./program";
import { EMPTY, wireAt } from "./structure";
import { carry } from "./tape/carry";
import { layOut } from "./tape/lay-out";
import { backward, forward, partial } from "./tape/plain";
import { scalarOf } from "./tensor/tensor";

/** The value of a leaf that was given none. */
const DEFAULT_VALUE = 1;

/**
 * Compiles a graph for one target and runs it once. Never throws: what cannot be computed has no value and is named
 * by `problems()`. A target that is not in the graph counts as none.
 */
export function compile(graph: Graph, target: NodeId | null): Program {
  const planned = plan(graph, target);
  const { structure, hasValue, reaches, underived } = planned;
  const { ids, indexOf, operations, start, source } = structure;
  const nodes = nodesById(graph);
  const { tape, positions, reaching } = layOut(planned, (index) =>
    scalarOf(nodes.get(ids[index] ?? "")?.value ?? DEFAULT_VALUE),
  );
  const at = (index: number) => positions[index] ?? -1;

  const targetHasValue = planned.target >= 0 && hasValue[planned.target] === 1;
  /** Flat index of a port that a node with a value feeds, or -1. */
  const flatPort = (to: NodeId, port: number): number => {
    const node = indexOf.get(to);
    if (node === undefined || hasValue[node] === 0 || !Number.isInteger(port) || port < 0) return -1;
    const flat = (start[node] ?? 0) + port;
    return flat < (start[node + 1] ?? 0) && underived[source[flat] ?? 0] === 0 ? flat : -1;
  };

  let wires: WireRef[][] | undefined;
  const consumers = () => {
    if (wires !== undefined) return wires;
    const lists: WireRef[][] = ids.map(() => []);
    for (let node = 0; node < ids.length; node++) {
      for (let port = start[node] ?? 0; port < (start[node + 1] ?? 0); port++) {
        const input = source[port] ?? EMPTY;
        if (input >= 0) lists[input]?.push(wireAt(structure, node, port));
      }
    }
    wires = lists;
    return lists;
  };

  const program: Program = {
    target: planned.target < 0 ? null : target,
    graph,
    order: Array.from(planned.order, (node) => ids[node] ?? ""),
    set(id, value) {
      const node = indexOf.get(id);
      if (node !== undefined && operations[node]?.kind === "leaf") tape.values[at(node)] = scalarOf(value);
    },
    run() {
      forward(tape, 0, tape.count);
      if (targetHasValue) backward(tape, at(planned.target), reaching);
    },
    value(id) {
      const node = indexOf.get(id);
      return node === undefined || hasValue[node] === 0 ? undefined : tape.values[at(node)];
    },
    gradient(id) {
      const node = indexOf.get(id);
      if (node === undefined || hasValue[node] === 0 || !targetHasValue || underived[node] === 1)
        return undefined;
      return tape.gradients[at(node)];
    },
    partial(to, port) {
      const flat = flatPort(to, port);
      const node = indexOf.get(to);
      return flat < 0 || node === undefined ? undefined : partial(tape, at(node), port);
    },
    contribution(to, port) {
      const flat = flatPort(to, port);
      const node = indexOf.get(to);
      if (flat < 0 || node === undefined || !targetHasValue) return undefined;
      return reaches[node] === 1 ? carry(tape.gradients[at(node)] ?? 0, partial(tape, at(node), port)) : 0;
    },
    inputs(id) {
      const node = indexOf.get(id);
      if (node === undefined) return [];
      return Array.from(source.subarray(start[node], start[node + 1]), (from) => ids[from] ?? null);
    },
    wiresFrom(id) {
      const node = indexOf.get(id);
      return node === undefined ? [] : (consumers()[node] ?? []);
    },
    connected(id) {
      const node = indexOf.get(id);
      return node !== undefined && reaches[node] === 1;
    },
    problems() {
      return findProblems(planned, (index) => tape.values[at(index)] ?? Number.NaN, graph);
    },
  };
  program.run();
  return program;
}
