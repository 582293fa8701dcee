import { localCalculation, localDerivative } from "../derivatives/local";
import { type NodeId, nodesById, type WireRef } from "../graph";
import { formatNumber, operand } from "../numbers";
import { type Operation, portName } from "../operation";
import { operation } from "../operations";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { latexPlace } from "../render/latex";
import { shapeWords } from "../tensor/shape-words";
import { isTensor, type Value } from "../tensor/tensor";
import { brief, isLarge } from "./brief";
import { capitalised, type Explanation } from "./explanation";
import { gradientLatex, gradientPhrase, type Notation } from "./notation";
import { pullBackOf } from "./pull-back";
import { carriedLatex, carriedWords, isNumeric, numbersAt, type WireNumbers } from "./wire-numbers";

/**
 * What one wire of `node` carries back, upstream times local: "The gradient arriving at (4·x+1)² is 1. Power rule: …
 * the wire carries 1 × 10 = 10." `of`: how many
 * wires the node has; if it is the only one, this is the gradient. Where whole vectors or
 * matrices go through, the rule is named instead of a slope: "what arrives times the transpose of v".
 */
export function explainContribution(
  program: Program,
  node: NodeId,
  wire: WireRef,
  of: number,
  notation: Notation,
): Explanation {
  const { graph } = program;
  const found = numbersAt(program, wire);
  const to = phraseOf(graph, wire.to);
  const from = phraseOf(graph, node);
  const arrives = `The gradient arriving at ${to} is ${brief(found.upstream)}.`;
  const rule = capitalised(ruleAt(program, wire));
  const step = pulledBack(program, wire, found) ?? sloped(program, node, wire, found);
  const repeated = isRepeated(program, node, wire)
    ? ` ${from} was repeated, so what arrives is added up.`
    : "";
  const gradient = gradientPhrase(program, node, notation);
  const closing =
    of === 1 ? onlyWire(from, gradient, found.carried) : `This is one of ${of} contributions to ${gradient}.`;
  return {
    words: `${arrives} ${rule}: ${step}.${jacobianWords(found)}${repeated}${cornerAt(program, wire)} ${closing}`,
    symbols: symbols(program, node, wire, of === 1, notation),
    numbers: carriedLatex(found),
  };
}

/** The rule of calculus behind the local derivative at a wire; a power whose exponent varies is an exponential there. */
export function ruleAt(program: Program, wire: WireRef): string {
  const record = recordAt(program, wire);
  return record?.id === "pow" && wire.port === 1 ? "exponential rule" : (record?.rule ?? "chain rule");
}

/** " This is a vector-Jacobian product: a vector of 2 goes in, a 2×2 matrix comes out." */
function jacobianWords({ upstream, carried }: WireNumbers): string {
  if (!isTensor(upstream) && !isTensor(carried)) return "";
  const [into, out] = [upstream, carried].map((value) => shapeWords(isTensor(value) ? value.shape : []));
  return ` This is a vector-Jacobian product: ${into} goes in, ${out} comes out.`;
}

function recordAt(program: Program, wire: WireRef): Operation | undefined {
  return operation(nodesById(program.graph).get(wire.to)?.op ?? "");
}

/** "the wire carries what arrives times the transpose of v: [3, 4]" */
function pulledBack(program: Program, wire: WireRef, { carried }: WireNumbers): string | undefined {
  const rule = pullBackOf(recordAt(program, wire)?.id ?? "", wire.port);
  if (rule === undefined) return undefined;
  const inputs = program.inputs(wire.to).map((input) => phraseOf(program.graph, input ?? ""));
  return `the wire carries ${rule.words(inputs)}: ${brief(carried)}`;
}

/** "its slope with respect to x is 2 × 5 = 10, so the wire carries 1 × 10 = 10" */
function sloped(program: Program, node: NodeId, wire: WireRef, found: WireNumbers): string {
  const from = phraseOf(program.graph, node);
  const slope = slopeNumbers(program, wire, found.local);
  return `its slope with respect to ${from}${whichPort(program, node, wire)} is ${slope}, so by the chain rule ${carriedWords(found)}`;
}

/** The sum over the wires of a node that has just one. */
function onlyWire(from: string, gradient: string, carried: Value): string {
  if (!isNumeric(carried)) return `That is the gradient of ${from}, ${gradient}.`;
  if (isLarge(carried)) return `One wire leaves ${from}, so that is the gradient of ${from}, ${gradient}.`;
  return `One wire leaves ${from}, so the sum is just ${formatNumber(carried)}: that is the gradient of ${from}, ${gradient}.`;
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
  const shown = brief(local);
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

function symbols(program: Program, node: NodeId, wire: WireRef, only: boolean, notation: Notation): string {
  const chain = chainSymbols(program, wire, notation);
  return only ? `${gradientLatex(program, node, notation)} = ${chain}` : chain;
}

/** Upstream gradient times slope, in LaTeX; of whole vectors and matrices the product with the transposed Jacobian. */
export function chainSymbols(program: Program, wire: WireRef, notation: Notation): string {
  const { graph } = program;
  const upstream = gradientLatex(program, wire.to, notation);
  const rule = pullBackOf(recordAt(program, wire)?.id ?? "", wire.port);
  if (rule !== undefined) {
    const inputs = program.inputs(wire.to).map((input) => latexPlace(graph, input ?? ""));
    return rule.latex(upstream, inputs);
  }
  const local = localDerivative(program, wire.to, wire.port);
  const isSum = / [+-] |^-/.test(local) && !/^\\left\[.*\\right\]$/.test(local);
  const bracketed = isSum ? `\\left(${local}\\right)` : local;
  const times = isTensor(program.value(wire.to)) ? "\\odot" : "\\cdot";
  return `${upstream} ${times} ${bracketed}`;
}
