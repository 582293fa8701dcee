import { type Graph, type NodeId, nodesById, type WireRef } from "../graph";
import type { Program } from "../program";
import { latexName } from "../render/latex-name";

/** One thing said three ways: a sentence with the numbers in it, LaTeX in symbols, LaTeX with the numbers put in. */
export type Explanation = { readonly words: string; readonly symbols: string; readonly numbers: string };

/** The letter for the target in ∂L/∂x: its name if it has one. */
export function targetSymbol({ graph, target }: Program): string {
  return targetLatex(graph, target ?? "");
}

/** The same where there is no program. */
export function targetLatex(graph: Graph, target: NodeId): string {
  const name = nodesById(graph).get(target)?.name;
  return name === undefined ? "L" : latexName(name);
}

/** The wires of a node that lead to the target, in evaluation order of what they feed: as the formula reads. */
export function countedWires(program: Program, id: NodeId): readonly WireRef[] {
  const wires = program.wiresFrom(id).filter((wire) => program.connected(wire.to));
  if (wires.length < 2) return wires;
  const place = positions(program);
  return [...wires].sort((a, b) => (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0) || a.port - b.port);
}

const known = new WeakMap<Program, ReadonlyMap<NodeId, number>>();

function positions(program: Program): ReadonlyMap<NodeId, number> {
  let places = known.get(program);
  if (places === undefined) {
    places = new Map(program.order.map((id, index) => [id, index]));
    known.set(program, places);
  }
  return places;
}

/** "power rule" at the start of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
