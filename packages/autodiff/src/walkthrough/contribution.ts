import { localCalculation, localDerivative } from "../derivatives/local";
import { type NodeId, nodesById, type WireRef } from "../graph";
import { formatNumber, latexNumber, latexOperand, operand } from "../numbers";
import { operation } from "../operations";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { latexPlace } from "../render/latex";
import { scalarOf } from "../tensor/tensor";
import { capitalised, type Explanation, targetSymbol } from "./explanation";

/**
 * What one wire of `node` carries back, upstream times local: "The gradient arriving at (4·x+1)² is 1. Power rule: …
 * the wire carries 1 × 10 = 10." `only`: the node has no other wire, so this is its gradient.
 */
export function explainContribution(
  program: Program,
  node: NodeId,
  wire: WireRef,
  only: boolean,
): Explanation {
  const { graph } = program;
  const upstream = scalarOf(program.gradient(wire.to));
  const local = scalarOf(program.partial(wire.to, wire.port));
  const carried = scalarOf(program.contribution(wire.to, wire.port));
  const rule = operation(nodesById(graph).get(wire.to)?.op ?? "")?.rule ?? "chain rule";
  const to = phraseOf(graph, wire.to);
  const from = phraseOf(graph, node);
  const arrives = `The gradient arriving at ${to} is ${formatNumber(upstream)}.`;
  const slope = `${capitalised(rule)}: its slope with respect to ${from}${whichPort(program, node, wire)} is ${slopeNumbers(program, wire, local)}`;
  const corner = cornerAt(program, wire);
  const closing = only ? ` ${onlyWire(from, carried)}` : "";
  return {
    words: `${arrives} ${slope}, so ${product(upstream, local, carried)}.${corner}${closing}`,
    symbols: symbols(program, node, wire, only),
    numbers: `${latexOperand(upstream)} \\cdot ${latexOperand(local)} = ${latexNumber(carried)}`,
  };
}

/** The sum over the wires of a node that has just one. */
function onlyWire(from: string, carried: number): string {
  if (Number.isNaN(carried)) return `That is the gradient of ${from}.`;
  return `One wire leaves ${from}, so the sum is just ${formatNumber(carried)}: that is the gradient of ${from}.`;
}

function product(upstream: number, local: number, carried: number): string {
  if (Number.isNaN(carried)) return "what the wire carries is not a number either";
  const absorbed = carried === 0 && !(Number.isFinite(upstream) && Number.isFinite(local));
  if (absorbed) return "the wire carries 0: where nothing arrives or nothing passes, nothing goes on";
  return `the wire carries ${operand(upstream)} × ${operand(local)} = ${formatNumber(carried)}`;
}

/** At a corner: which slope is used, as a sentence of its own. */
function cornerAt(program: Program, wire: WireRef): string {
  const inputs = program.inputs(wire.to);
  if (inputs.length > 1 && inputs[0] === inputs[1]) return "";
  const [a = Number.NaN, b = Number.NaN] = inputValues(program, wire.to);
  const sentence = operation(nodesById(program.graph).get(wire.to)?.op ?? "")?.kink?.(a, b);
  return sentence === undefined ? "" : ` ${sentence}`;
}

function inputValues(program: Program, id: NodeId): number[] {
  return program.inputs(id).map((input) => (input === null ? Number.NaN : scalarOf(program.value(input))));
}

/** The slope with its calculation, "2 × 5 = 10", or just the number where there is nothing to calculate. */
function slopeNumbers(program: Program, wire: WireRef, local: number): string {
  const shown = formatNumber(local);
  if (Number.isNaN(local)) return "not a number";
  const calculation = localCalculation(program, wire.to, wire.port) ?? shown;
  return calculation === shown || calculation === operand(local) ? shown : `${calculation} = ${shown}`;
}

/** One node on both ports of an operation: say which of the two wires is meant. */
function whichPort(program: Program, node: NodeId, wire: WireRef): string {
  const twice = program.inputs(wire.to).filter((input) => input === node).length > 1;
  if (!twice) return "";
  const ports = operation(nodesById(program.graph).get(wire.to)?.op ?? "")?.ports ?? [];
  return ` at its input ${ports[wire.port] ?? wire.port + 1}`;
}

function symbols(program: Program, node: NodeId, wire: WireRef, only: boolean): string {
  const { graph } = program;
  const chain = chainSymbols(program, wire);
  return only
    ? `\\frac{\\partial ${targetSymbol(program)}}{\\partial ${latexPlace(graph, node)}} = ${chain}`
    : chain;
}

/** ∂L/∂y · slope, in LaTeX. */
export function chainSymbols(program: Program, wire: WireRef): string {
  const { graph } = program;
  const local = localDerivative(program, wire.to, wire.port);
  const bracketed = / [+-] |^-/.test(local) ? `\\left(${local}\\right)` : local;
  const upstream = `\\frac{\\partial ${targetSymbol(program)}}{\\partial ${latexPlace(graph, wire.to)}}`;
  return `${upstream} \\cdot ${bracketed}`;
}
