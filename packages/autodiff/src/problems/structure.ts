import type { WireRef } from "../graph";
import type { LiveGraph } from "../live-graph";
import { portName } from "../operation";
import { briefNameOf, nameOf } from "../render/label";
import { shapeWords } from "../tensor/shape-words";
import { EMPTY, UNKNOWN } from "../wiring";
import type { GraphProblem } from "./problem";

/** More than so many nodes and wires of a loop are not named one by one. */
const MOST_NAMED = 4;

export function loopProblem({ wiring, graph }: LiveGraph, loop: readonly number[]): GraphProblem {
  const members = new Set(loop);
  const wires: WireRef[] = [];
  for (const index of loop) {
    for (let port = 0; port < (wiring.ports[index] ?? 0); port++) {
      if (members.has(wiring.source(index, port))) wires.push(wiring.wire(index, port));
    }
  }
  wires.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.port - b.port));
  const nodes = loop.map((index) => wiring.nodes[index]?.id ?? "").sort();
  const shown = nodes.slice(0, MOST_NAMED).map((id) => briefNameOf(graph, id));
  const more = nodes.length > shown.length ? ` and ${nodes.length - shown.length} more` : "";
  const named = wires.slice(0, MOST_NAMED).map(({ to, port }) => {
    const from = wiring.nodes[wiring.source(wiring.indexOf.get(to) ?? -1, port)]?.id ?? "";
    return `${briefNameOf(graph, from)} → ${briefNameOf(graph, to)}`;
  });
  const cuts = named.join(", ") + (wires.length > named.length ? ", …" : "");
  const message =
    nodes.length === 1
      ? `${shown[0] ?? ""} feeds itself, so it cannot be computed. Remove the wire from it to itself.`
      : `${shown.join(", ")}${more} feed each other in a loop, so none of them can be computed. Remove one of these wires: ${cuts}.`;
  return { kind: "loop", nodes, wires, message };
}

export function unknownOperation({ wiring, graph }: LiveGraph, index: number): GraphProblem {
  const node = wiring.nodes[index]?.id ?? "";
  const message = `This page does not know the operation of ${nameOf(graph, node)}. Replace it by another one.`;
  return { kind: "unknown-operation", node, message };
}

/** Ports that are empty, or that name a node which is not there. A variadic operation needs one input only. */
export function portProblems({ wiring, graph }: LiveGraph, index: number): GraphProblem[] {
  const record = wiring.records[index];
  const ports = wiring.ports[index] ?? 0;
  if (record === undefined) return [];
  const node = wiring.nodes[index]?.id ?? "";
  const found: GraphProblem[] = [];
  let wired = 0;
  for (let port = 0; port < ports; port++) {
    const from = wiring.source(index, port);
    if (from >= 0) wired++;
    if (from === UNKNOWN) {
      const message = `The input ${portName(record, port)} of ${nameOf(graph, node)} comes from a node that no longer exists. Connect another one.`;
      found.push({ kind: "unknown-input", node, port, message });
    } else if (from === EMPTY && record.variadic !== true) found.push(missing(port));
  }
  if (ports > 0 && wired === 0 && found.length === 0) found.push(missing(0));
  return found;

  function missing(port: number): GraphProblem {
    const name = record === undefined ? "" : portName(record, port);
    const message = `${nameOf(graph, node)} has nothing at its input ${name}. Connect a wire to it.`;
    return { kind: "missing-input", node, port, message };
  }
}

/** Shapes that do not fit at a node, and a target of which nobody can take the derivative. */
export function shapeProblem(live: LiveGraph, index: number): GraphProblem | undefined {
  const { wiring, layout, graph, facts } = live;
  const fault = layout.faults.get(index);
  const node = wiring.nodes[index]?.id ?? "";
  if (fault !== undefined) return { kind: "shape", node, message: `${nameOf(graph, node)}: ${fault}` };
  const operand = layout.store.wides.operands.get(layout.position(index));
  if (index !== facts.target || operand === undefined || operand.value.length === 1) return undefined;
  const message = `${nameOf(graph, node)} is ${shapeWords(operand.shape)}, and only a number has gradients. Take its sum or its mean, or choose another target.`;
  return { kind: "shape", node, message };
}

/** A node with a value that does not lead to the target, which is called `target`; constants need not. */
export function notConnected(live: LiveGraph, index: number, target: string): GraphProblem | undefined {
  const { wiring, layout, graph, facts, engine } = live;
  const record = wiring.records[index];
  const isConstant = record?.id === "constant" || record?.kind === "named-constant";
  if (engine.target < 0 || isConstant || !layout.isLive(index) || facts.leads(index)) return undefined;
  const node = wiring.nodes[index]?.id ?? "";
  const message = `${nameOf(graph, node)} is not connected to the target ${target}, so its gradient is 0. Wire it to something that leads there, or choose another target.`;
  return { kind: "not-connected", node, message };
}
