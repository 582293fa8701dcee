import {
  compile,
  type Evaluation,
  type FormulaFault,
  formatNumber,
  type Graph,
  type NodeId,
  walkthrough,
} from "../index";
import { table } from "./table";

export const HELP = `Differentiate a formula.

  autodiff eval '<formula>' [x=1 ...]          every node with its value and gradient
  autodiff eval '<formula>' x=1 --json         the same as one JSON object
  autodiff eval --jsonl                        one {"id","expr","at","target"?} a line in, one object a line out
  autodiff walkthrough '<formula>' [x=1 ...]   the forward and the backward pass, step by step
  --target <name or formula>                   differentiate this node instead of the last statement

Formulas: + - * / ^, 5x, sin(x), pi, e; several statements: 'q = x + y; f = q*z'. Variables without a value are 1.
Exit code 1: the formula cannot be read. 2: wrong use.
`;

/** A fault with the line of the formula it is in and a caret under the place. */
export function faultText(formula: string, fault: FormulaFault): string {
  const before = formula.slice(0, fault.position);
  const start = before.lastIndexOf("\n") + 1;
  const rest = formula.indexOf("\n", fault.position);
  const line = formula.slice(start, rest === -1 ? undefined : rest);
  const column = [...before.slice(start)].length;
  if (line.length > 200) return `${fault.message} (at character ${fault.position + 1})`;
  return `${line}\n${" ".repeat(column)}${"^".repeat(Math.max(Math.min(fault.length, line.length - column), 1))}\n${fault.message}`;
}

/** The table of `eval`: the result, all nodes in evaluation order, the problems. */
export function evaluationText(evaluation: Evaluation): string {
  const rows = evaluation.nodes.map((node) => [
    node.name !== null && node.name !== node.formula ? `${node.name} = ${node.formula}` : node.formula,
    formatNumber(node.value),
    // Nobody differentiates by a constant exponent.
    node.gradient === undefined && node.value !== undefined ? "–" : formatNumber(node.gradient),
  ]);
  const problems = evaluation.problems.map((problem) => `! ${problem.message}`);
  const result = `${evaluation.target} = ${formatNumber(evaluation.value)}`;
  return [
    result,
    "",
    table(["node", "value", "gradient"], rows, [1, 2]),
    ...(problems.length > 0 ? ["", ...problems] : []),
  ].join("\n");
}

/** The steps of a walkthrough, numbered. */
export function walkthroughText(graph: Graph, target: NodeId, values: ReadonlyMap<string, number>): string {
  const program = compile(graph, target);
  for (const node of graph.nodes) {
    const value = node.op === "variable" && node.name !== undefined ? values.get(node.name) : undefined;
    if (value !== undefined) program.set(node.id, value);
  }
  program.run();
  const steps = walkthrough(program);
  const width = String(steps.length).length;
  return steps
    .map((step, index) => `${String(index + 1).padStart(width)}. ${step.explanation.words}`)
    .join("\n");
}
