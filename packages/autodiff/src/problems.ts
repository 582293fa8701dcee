import type { Graph, NodeId, WireRef } from "./graph";
import { formatNumber } from "./numbers";
import type { Plan } from "./plan";
import { briefNameOf, nameOf } from "./render/label";
import { EMPTY, UNKNOWN, wireAt } from "./structure";

/** Something wrong with a graph, at a place, with a sentence that says what to do. */
export type GraphProblem =
  | { readonly kind: "missing-input"; readonly node: NodeId; readonly port: number; readonly message: string }
  | { readonly kind: "unknown-input"; readonly node: NodeId; readonly port: number; readonly message: string }
  | {
      readonly kind: "loop";
      readonly nodes: readonly NodeId[];
      readonly wires: readonly WireRef[];
      readonly message: string;
    }
  | { readonly kind: "unknown-operation"; readonly node: NodeId; readonly message: string }
  | { readonly kind: "not-finite"; readonly node: NodeId; readonly message: string }
  | { readonly kind: "kink"; readonly node: NodeId; readonly message: string }
  | { readonly kind: "not-connected"; readonly node: NodeId; readonly message: string };

/** All problems: loops first, then node by node in graph order. Pure; the same graph and numbers give the same list. */
export function findProblems(
  plan: Plan,
  valueAt: (index: number) => number,
  graph: Graph,
): readonly GraphProblem[] {
  const problems: GraphProblem[] = plan.traversal.loops.map((loop) => loopProblem(plan, graph, loop));
  const targetHasValue = plan.target >= 0 && plan.hasValue[plan.target] === 1;
  const target = targetHasValue ? nameOf(graph, plan.structure.ids[plan.target] ?? "") : "";
  plan.structure.ids.forEach((id, node) => {
    const record = plan.structure.operations[node];
    if (record === undefined) {
      const message = `This page does not know the operation of ${nameOf(graph, id)}. Replace it by another one.`;
      problems.push({ kind: "unknown-operation", node: id, message });
      return;
    }
    problems.push(...portProblems(plan, graph, node));
    if (plan.hasValue[node] === 0) return;
    const numeric = numberProblem(plan, valueAt, graph, node);
    if (numeric !== undefined) problems.push(numeric);
    const isConstant = record.id === "constant" || record.kind === "named-constant";
    if (targetHasValue && plan.reaches[node] === 0 && !isConstant) {
      const message = `${nameOf(graph, id)} is not connected to the target ${target}, so its gradient is 0.`;
      problems.push({ kind: "not-connected", node: id, message });
    }
  });
  return problems;
}

function loopProblem(plan: Plan, graph: Graph, loop: readonly number[]): GraphProblem {
  const { structure } = plan;
  const members = new Set(loop);
  const wires: WireRef[] = [];
  for (const node of loop) {
    for (let port = structure.start[node] ?? 0; port < (structure.start[node + 1] ?? 0); port++) {
      if (members.has(structure.source[port] ?? EMPTY)) wires.push(wireAt(structure, node, port));
    }
  }
  wires.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.port - b.port));
  const nodes = loop.map((node) => structure.ids[node] ?? "").sort();
  const shown = nodes.slice(0, 4).map((id) => briefNameOf(graph, id));
  const more = nodes.length > shown.length ? ` and ${nodes.length - shown.length} more` : "";
  const message =
    nodes.length === 1
      ? `${shown[0] ?? ""} feeds itself, so it cannot be computed. Remove the wire from it to itself.`
      : `${shown.join(", ")}${more} feed each other in a loop, so none of them can be computed. Remove one of these wires: ${wireNames(plan, graph, wires)}.`;
  return { kind: "loop", nodes, wires, message };
}

function wireNames(plan: Plan, graph: Graph, wires: readonly WireRef[]): string {
  const { structure } = plan;
  const names = wires.slice(0, 4).map((wire) => {
    const node = structure.indexOf.get(wire.to) ?? 0;
    const from = structure.ids[structure.source[(structure.start[node] ?? 0) + wire.port] ?? 0] ?? "";
    return `${briefNameOf(graph, from)} → ${briefNameOf(graph, wire.to)}`;
  });
  return names.join(", ") + (wires.length > names.length ? ", …" : "");
}

function portProblems(plan: Plan, graph: Graph, node: number): GraphProblem[] {
  const { structure } = plan;
  const first = structure.start[node] ?? 0;
  const id = structure.ids[node] ?? "";
  const found: GraphProblem[] = [];
  structure.operations[node]?.ports.forEach((name, port) => {
    const from = structure.source[first + port];
    if (from === EMPTY) {
      const message = `${nameOf(graph, id)} has nothing at its input ${name}. Connect a wire to it.`;
      found.push({ kind: "missing-input", node: id, port, message });
    } else if (from === UNKNOWN) {
      const message = `The input ${name} of ${nameOf(graph, id)} comes from a node that no longer exists. Connect another one.`;
      found.push({ kind: "unknown-input", node: id, port, message });
    }
  });
  return found;
}

function numberProblem(
  plan: Plan,
  valueAt: (index: number) => number,
  graph: Graph,
  node: number,
): GraphProblem | undefined {
  const { structure } = plan;
  const record = structure.operations[node];
  if (record === undefined) return undefined;
  const id = structure.ids[node] ?? "";
  const sources = [...structure.source.subarray(structure.start[node], structure.start[node + 1])];
  const inputs = sources.map((from) => valueAt(from));
  // Only where it arose: what a broken number breaks further on is not news.
  if (!inputs.every(Number.isFinite)) return undefined;
  const [a = 0, b = 0] = inputs;
  const value = valueAt(node);
  if (!Number.isFinite(value) && record.ports.length === 0) {
    const message = `The value of ${nameOf(graph, id)} is ${formatNumber(value)}. Give it another one.`;
    return { kind: "not-finite", node: id, message };
  }
  if (!Number.isFinite(value)) {
    const calculation = ` ${record.arithmetic(a, b)} is ${formatNumber(value)}.`;
    const message = Number.isNaN(value)
      ? `${nameOf(graph, id)} has no value here.${calculation} Change what goes into it.`
      : `${nameOf(graph, id)} is infinite here.${calculation} Change what goes into it.`;
    return { kind: "not-finite", node: id, message };
  }
  // x against itself is no tie, and a corner only matters where a gradient passes.
  const sameNode = sources.length === 2 && sources[0] === sources[1];
  const passed = plan.reaches[node] === 1 && plan.varies[node] === 1 && !sameNode;
  const corner = passed ? record.kink?.(a, b) : undefined;
  return corner === undefined
    ? undefined
    : { kind: "kink", node: id, message: `${nameOf(graph, id)}: ${corner}` };
}
