import { type GraphNode, type NodeId, nodesById } from "../graph";
import { formatNumber, latexNumber, latexOperand } from "../numbers";
import type { Operation } from "../operation";
import { operation } from "../operations";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { latexOf } from "../render/latex";
import { latexName } from "../render/latex-name";
import { shapeWords } from "../tensor/shape-words";
import { isTensor, type Value } from "../tensor/tensor";
import { brief, isLarge } from "./brief";
import type { Explanation } from "./explanation";
import { isNumeric } from "./wire-numbers";

/** Nodes that a line of an explanation writes out: more is read by nobody, and slow to typeset. */
const MOST_NODES = 48;

/** How a node's value comes about: "Multiply 4 by x: 4 × 1 = 4." */
export function explainValue(program: Program, id: NodeId): Explanation {
  const node = nodesById(program.graph).get(id);
  const record = operation(node?.op ?? "");
  const known = program.value(id);
  const phrase = phraseOf(program.graph, id);
  if (node === undefined || record === undefined || known === undefined) {
    return {
      words: `${phrase} cannot be computed yet: ${reason(program, node, record)}.`,
      symbols: "?",
      numbers: "?",
    };
  }
  if (program.inputs(id).length === 0) return leafValue(program, node, record, known);
  const inputs = program.inputs(id).filter((input) => input !== null);
  const values = inputs.map((input) => program.value(input) ?? Number.NaN);
  const action = record.verb(...inputs.map((input) => phraseOf(program.graph, input)));
  const entrywise = isTensor(known) && record.kind === "scalar" ? ", entry by entry" : "";
  const name = node.name === undefined ? "" : ` This is ${node.name}.`;
  const found = [known, ...values].some(isLarge)
    ? largeOutcome(known)
    : `: ${outcome(record.arithmetic(...values), known, values)}`;
  return {
    words: `${action}${entrywise}${found}${name}${shapeSentence(known)}`,
    symbols:
      node.name === undefined
        ? latexOf(program.graph, id, MOST_NODES)
        : `${latexName(node.name)} = ${latexOf(program.graph, id, MOST_NODES)}`,
    numbers: `${record.latex.write(...values.map((value, port) => putIn(record, value, port)))} = ${latexNumber(known)}`,
  };
}

function leafValue(program: Program, node: GraphNode, record: Operation, value: Value): Explanation {
  const phrase = phraseOf(program.graph, node.id);
  const number = latexNumber(value);
  if (node.op === "constant")
    return { words: `The constant ${brief(value)} never changes.`, symbols: number, numbers: number };
  const symbols = latexOf(program.graph, node.id);
  const words =
    record.kind === "named-constant"
      ? `${phrase} is about ${formatNumber(value)}.`
      : `${phrase} is ${brief(value)}.`;
  return {
    words: `${words}${isLarge(value) ? "" : shapeSentence(value)}`,
    symbols,
    numbers: `${symbols} = ${number}`,
  };
}

/** " It is a 2×3 matrix." */
function shapeSentence(value: Value): string {
  return isTensor(value) ? ` It is ${shapeWords(value.shape)}.` : "";
}

/** A value where the argument stood; a root or a fraction brackets its arguments by itself. */
function putIn(record: Operation, value: Value, port: number): string {
  const least = record.latex.ports[port] ?? record.latex.ports.at(-1) ?? 0;
  return least > 0 ? latexOperand(value) : latexNumber(value);
}

/** How a calculation with more entries than a sentence can hold comes out. */
function largeOutcome(value: Value): string {
  if (!isTensor(value)) return `. That is ${Number.isNaN(value) ? "not a number" : formatNumber(value)}.`;
  return value.data.every(Number.isFinite) ? "." : ". Not every entry has a finite value.";
}

function outcome(calculation: string, value: Value, operands: readonly Value[]): string {
  if (!operands.every(isNumeric))
    return "something that goes in is not a number, so nothing can be said about it.";
  if (isTensor(value)) {
    const broken = value.data.every(Number.isFinite) ? "" : " Not every entry has a finite value.";
    return `${calculation} = ${formatNumber(value)}.${broken}`;
  }
  if (Number.isNaN(value)) return `${calculation} is not a number, so it has no value here.`;
  const areFinite = operands.every((each) => isTensor(each) || Number.isFinite(each));
  if (!Number.isFinite(value) && areFinite) return `${calculation} is infinite (${formatNumber(value)}).`;
  return `${calculation} = ${formatNumber(value)}.`;
}

function reason(program: Program, node: GraphNode | undefined, record: Operation | undefined): string {
  if (node === undefined) return "it is not on the board";
  if (record === undefined) return "its operation is not known";
  if (program.inputs(node.id).some((input) => input === null)) return "one of its inputs is empty";
  return "something it needs has no value";
}
