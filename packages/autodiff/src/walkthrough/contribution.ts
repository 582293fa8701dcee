import { localCalculation, localDerivative } from "../derivatives/local";
import { type NodeId, nodesById, type WireRef } from "../graph";
import { formatNumber, operand } from "../numbers";
import { type Operation, portName } from "../operation";
import { operation } from "../operations";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { latexPlace } from "../render/latex";
import { isTensor, type Value } from "../tensor/tensor";
import { capitalised, type Explanation, targetSymbol } from "./explanation";
import { pullBackOf } from "./pull-back";
import { carriedLatex, carriedWords, isNumeric, numbersAt, type WireNumbers } from "./wire-numbers";

/**
 * What one wire of `node` carries back, upstream times local: "The gradient arriving at (4·x+1)² is 1. Power rule: …
 * the wire carries 1 × 10 = 10." `only`: the node has no other wire, so this is its gradient. Where whole vectors or
 * matrices go through, the rule is named instead of a slope: "what arrives times the transpose of v".
 */
export function explainContribution(
  program: Program,
  node: NodeId,
  wire: WireRef,
  only: boolean,
): Explanation {
  const { graph } = program;
  const found = numbersAt(program, wire);
  const to = phraseOf(graph, wire.to);
  const from = phraseOf(graph, node);
  const arrives = `The gradient arriving at ${to} is ${formatNumber(found.upstream)}.`;
  const rule = capitalised(recordAt(program, wire)?.rule ?? "chain rule");
  const step = pulledBack(program, wire, found) ?? sloped(program, node, wire, found);
  const repeated = isRepeated(program, node, wire)
    ? ` ${from} was repeated, so what arrives is added up.`
    : "";
  const closing = only ? ` ${onlyWire(from, found.carried)}` : "";
  return {
    words: `${arrives} ${rule}: ${step}.${repeated}${cornerAt(program, wire)}${closing}`,
    symbols: symbols(program, node, wire, only),
    numbers: carriedLatex(found),
  };
}

function recordAt(program: Program, wire: WireRef): Operation | undefined {
  return operation(nodesById(program.graph).get(wire.to)?.op ?? "");
}

/** "the wire carries what arrives times the transpose of v: [3, 4]" */
function pulledBack(program: Program, wire: WireRef, { carried }: WireNumbers): string | undefined {
  const rule = pullBackOf(recordAt(program, wire)?.id ?? "", wire.port);
  if (rule === undefined) return undefined;
  const inputs = program.inputs(wire.to).map((input) => phraseOf(program.graph, input ?? ""));
  return `the wire carries ${rule.words(inputs)}: ${formatNumber(carried)}`;
}

/** "its slope with respect to x is 2 × 5 = 10, so the wire carries 1 × 10 = 10" */
function sloped(program: Program, node: NodeId, wire: WireRef, found: WireNumbers): string {
  const from = phraseOf(program.graph, node);
  const slope = slopeNumbers(program, wire, found.local);
  return `its slope with respect to ${from}${whichPort(program, node, wire)} is ${slope}, so ${carriedWords(found)}`;
}

/** The sum over the wires of a node that has just one. */
function onlyWire(from: string, carried: Value): string {
  if (!isNumeric(carried)) return `That is the gradient of ${from}.`;
  return `One wire leaves ${from}, so the sum is just ${formatNumber(carried)}: that is the gradient of ${from}.`;
}

/** Did a smaller input go into a larger result, entry by entry? */
function isRepeated(program: Program, node: NodeId, wire: WireRef): boolean {
  const [input, output] = [program.value(node), program.value(wire.to)];
  if (recordAt(program, wire)?.kind !== "scalar" || !isTensor(output)) return false;
  return !isTensor(input) || input.shape.join() !== output.shape.join();
}

/** At a corner: which slope is used, as a sentence of its own. */
function cornerAt(program: Program, wire: WireRef): string {
  const inputs = program.inputs(wire.to);
  if (inputs.length > 1 && inputs.every((input) => input === inputs[0])) return "";
  const values = inputs.map((input) => program.value(input ?? "") ?? Number.NaN);
  const numbers = values.flatMap((value) => (isTensor(value) ? [] : [value]));
  if (numbers.length < values.length) return "";
  const sentence = recordAt(program, wire)?.kink?.(...numbers);
  return sentence === undefined ? "" : ` ${sentence}`;
}

/** The slope with its calculation, "2 × 5 = 10", or just the number where there is nothing to calculate. */
function slopeNumbers(program: Program, wire: WireRef, local: Value | undefined): string {
  const shown = formatNumber(local);
  if (local === undefined) return "not one number";
  if (isTensor(local)) return shown;
  if (Number.isNaN(local)) return "not a number";
  const calculation = localCalculation(program, wire.to, wire.port) ?? shown;
  return calculation === shown || calculation === operand(local) ? shown : `${calculation} = ${shown}`;
}

/** One node on several ports of an operation: say which of the wires is meant. */
function whichPort(program: Program, node: NodeId, wire: WireRef): string {
  const twice = program.inputs(wire.to).filter((input) => input === node).length > 1;
  const record = recordAt(program, wire);
  if (!twice || record === undefined) return "";
  return ` at its input ${portName(record, wire.port)}`;
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
  const upstream = `\\frac{\\partial ${targetSymbol(program)}}{\\partial ${latexPlace(graph, wire.to)}}`;
  const rule = pullBackOf(recordAt(program, wire)?.id ?? "", wire.port);
  if (rule !== undefined) {
    const inputs = program.inputs(wire.to).map((input) => latexPlace(graph, input ?? ""));
    return rule.latex(upstream, inputs);
  }
  const local = localDerivative(program, wire.to, wire.port);
  const bracketed = / [+-] |^-/.test(local) ? `\\left(${local}\\right)` : local;
  const times = isTensor(program.value(wire.to)) ? "\\odot" : "\\cdot";
  return `${upstream} ${times} ${bracketed}`;
}
