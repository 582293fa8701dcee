import { type NodeId, nodesById, type WireRef, wireKey } from "../graph";
import { findNode } from "../match";
import type { Program } from "../program";
import { nameOf } from "../render/label";
import type { Value } from "../tensor/tensor";
import { type Revealed, revealed } from "../walkthrough/revealed";
import type { Step } from "../walkthrough/step";
import type { Blank } from "./blank";

/** The step that a text is about, among those of its walkthrough. */
export type Place = {
  readonly program: Program;
  readonly steps: readonly Step[];
  readonly index: number;
};

/** What a blank stands for at a step; null where it is not shown yet, undefined where it stands for nothing. */
export function numberAt(
  { program, steps, index }: Place,
  blank: Blank,
  shown: Revealed = revealed(steps, index),
): Value | null | undefined {
  const step = steps[index];
  if (step === undefined) return undefined;
  const node = blank.of === null ? step.node : nodeCalled(program, blank.of);
  if (blank.what === "contribution") {
    const wire =
      blank.to === null ? onlyWire(step) : wireBetween(program, node, nodeCalled(program, blank.to));
    if (wire === undefined) return undefined;
    return shown.contributions.has(wireKey(wire)) ? program.contribution(wire.to, wire.port) : null;
  }
  if (node === undefined) return undefined;
  if (blank.what === "value") return shown.values.has(node) ? program.value(node) : null;
  return shown.gradients.has(node) ? program.gradient(node) : null;
}

/** The blank for the number of a step, in a text about the step `from`; undefined where it has no name. */
export function blankFor({ program, steps, index }: Place, from: number): Blank | undefined {
  const step = steps[index];
  if (step === undefined) return undefined;
  const { node, kind, reveals } = step;
  const what = kind === "value" ? "value" : reveals.gradients.length > 0 ? "gradient" : "contribution";
  const short: Blank = { what, size: false, of: null, to: null };
  if (index === from) return short;
  const to = what === "contribution" ? (step.wires[0]?.to ?? null) : null;
  const named: Blank = { ...short, of: nameOf(program.graph, node), to: to && nameOf(program.graph, to) };
  // Of two nodes that are called the same, one would be taken for the other.
  const meant = nodeCalled(program, named.of ?? "") === node && (to === null || isWire(program, named, step));
  return meant ? named : undefined;
}

function isWire(program: Program, { of, to }: Blank, { wires: [wire] }: Step): boolean {
  const found = wireBetween(program, nodeCalled(program, of ?? ""), nodeCalled(program, to ?? ""));
  return found !== undefined && wire !== undefined && wireKey(found) === wireKey(wire);
}

function onlyWire({ kind, wires: [wire] }: Step): WireRef | undefined {
  return kind === "contribution" ? wire : undefined;
}

function wireBetween(
  program: Program,
  from: NodeId | undefined,
  to: NodeId | undefined,
): WireRef | undefined {
  return from === undefined ? undefined : program.wiresFrom(from).find((wire) => wire.to === to);
}

function nodeCalled({ graph }: Program, text: string): NodeId | undefined {
  const named = [...nodesById(graph).values()].flatMap(({ id, name }) =>
    name === undefined ? [] : [[name, { node: id }] as const],
  );
  return findNode(graph, new Map(named), text);
}
