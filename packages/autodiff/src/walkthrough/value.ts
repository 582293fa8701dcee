import { type GraphNode, type NodeId, nodesById } from "../graph";
import { formatNumber, latexNumber, latexOperand } from "../numbers";
import type { Operation } from "../operation";
import { operation } from "../operations";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { latexOf } from "../render/latex";
import { latexName } from "../render/latex-name";
import { scalarOf } from "../tensor/tensor";
import type { Explanation } from "./explanation";

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
  const value = scalarOf(known);
  if (record.ports.length === 0) return leafValue(program, node, record, value);
  const inputs = program.inputs(id);
  const [a = Number.NaN, b = Number.NaN] = inputs.map((input) =>
    input === null ? Number.NaN : scalarOf(program.value(input)),
  );
  const [first = "", second = ""] = inputs.map((input) =>
    input === null ? "?" : phraseOf(program.graph, input),
  );
  const action = record.verb(first, second);
  const name = node.name === undefined ? "" : ` This is ${node.name}.`;
  const operands = [a, b].slice(0, inputs.length);
  return {
    words: `${action}: ${outcome(record.arithmetic(a, b), value, operands)}${name}`,
    symbols:
      node.name === undefined
        ? latexOf(program.graph, id)
        : `${latexName(node.name)} = ${latexOf(program.graph, id)}`,
    numbers: `${record.latex.write(putIn(record, a, 0), putIn(record, b, 1))} = ${latexNumber(value)}`,
  };
}

function leafValue(program: Program, node: GraphNode, record: Operation, value: number): Explanation {
  const phrase = phraseOf(program.graph, node.id);
  const number = latexNumber(value);
  if (node.op === "constant")
    return { words: `The constant ${formatNumber(value)} never changes.`, symbols: number, numbers: number };
  const symbols = latexOf(program.graph, node.id);
  const words =
    record.kind === "named-constant"
      ? `${phrase} is about ${formatNumber(value)}.`
      : `${phrase} is ${formatNumber(value)}.`;
  return { words, symbols, numbers: `${symbols} = ${number}` };
}

/** A number where the argument stood; a root or a fraction brackets its arguments by itself. */
function putIn(record: Operation, x: number, port: number): string {
  return (record.latex.ports[port] ?? 0) > 0 ? latexOperand(x) : latexNumber(x);
}

function outcome(calculation: string, value: number, operands: readonly number[]): string {
  if (operands.some(Number.isNaN))
    return "something that goes in is not a number, so nothing can be said about it.";
  if (Number.isNaN(value)) return `${calculation} is not a number, so it has no value here.`;
  if (!Number.isFinite(value) && operands.every(Number.isFinite)) {
    return `${calculation} is infinite (${formatNumber(value)}).`;
  }
  return `${calculation} = ${formatNumber(value)}.`;
}

function reason(program: Program, node: GraphNode | undefined, record: Operation | undefined): string {
  if (node === undefined) return "it is not on the board";
  if (record === undefined) return "its operation is not known";
  if (program.inputs(node.id).some((input) => input === null)) return "one of its inputs is empty";
  return "something it needs has no value";
}
