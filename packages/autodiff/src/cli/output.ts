import {
  compile,
  type Evaluation,
  type FormulaFault,
  formatNumber,
  type Graph,
  isTensor,
  type NodeId,
  type Notation,
  type Value,
  walkthrough,
} from "../index";
import { table } from "./table";

export const HELP = `Differentiate a formula.

  autodiff eval '<formula>' [x=1 ...]            every node with its value and gradient
  autodiff eval '<formula>' [x=1 ...] --json     the same as one JSON object
  autodiff eval --jsonl                          one {"id","expr","at","target"?} a line in, one object a line out
  autodiff walkthrough '<formula>' [x=1 ...]     the forward and the backward pass, step by step
  autodiff export '<formula>' [x=1 ...] --to python|pytorch|latex|dot|mermaid
                                                 a program or a drawing of it, on standard output
  autodiff export '<formula>' [x=1 ...] --to derivation|trace|worksheet
                                                 both passes in LaTeX, as tables, or as a page with blanks (HTML)
  --notation leibniz|grad|bar                    how walkthroughs and exports write gradients
  --target <name or formula>                     differentiate this node instead of the last statement

Examples:
  autodiff eval '(4*x+1)^2' x=1
  autodiff eval 'q = x + y; f = q*z' x=-2 y=5 z=-4 --target q
  autodiff eval 'sum((A @ v)^2)' 'A=[[1, 2], [3, 4]]' 'v=[1, -1]'
  autodiff walkthrough 'x*x' x=3
  autodiff export 'sin(x)/x' x=0.5 --to python > sinc.py

Formulas: + - * / ^ @, 5x, |x|, sin(x), pi, e, [1, 2]; several statements with ; or line ends. Variables without a
value are 1.
Exit code 1: the formula cannot be read. 2: wrong use.
`;

/** A longer line is shown around the fault alone. */
const LONGEST_LINE = 100;
const AROUND = 40;

/** A fault with the line of the formula it is in and a caret under the place. */
export function faultText(formula: string, { position, length, message }: FormulaFault): string {
  const start =
    Math.max(formula.lastIndexOf("\n", position - 1), formula.lastIndexOf("\r", position - 1)) + 1;
  const rest = formula.slice(start).search(/[\r\n]/);
  const end = rest === -1 ? formula.length : start + rest;
  const isLong = end - start > LONGEST_LINE;
  const from = isLong ? Math.max(start, position - AROUND) : start;
  const to = isLong ? Math.min(end, position + AROUND) : end;
  const before = `${from > start ? "…" : ""}${formula.slice(from, position)}`;
  const line = `${before}${formula.slice(position, to)}${to < end ? "…" : ""}`;
  const carets = [...formula.slice(position, Math.min(position + length, to))].length;
  // Tabs stay tabs, so that the caret stands where it should.
  const space = [...before].map((letter) => (letter === "\t" ? letter : " ")).join("");
  return `${line}\n${space}${"^".repeat(Math.max(carets, 1))}\n${message}`;
}

/** Wider cells are cut: a table has to fit a window. */
const WIDEST_NODE = 40;
const WIDEST_NUMBER = 28;

function label(text: string): string {
  const letters = [...text.replace(/\s+/g, " ")];
  return letters.length > WIDEST_NODE ? `${letters.slice(0, WIDEST_NODE - 1).join("")}…` : letters.join("");
}

/** A value in a cell; of vectors and matrices that would be too wide only the size. */
function cell(value: Value | undefined): string {
  const text = formatNumber(value);
  if (!isTensor(value) || text.length <= WIDEST_NUMBER) return text;
  return `${value.shape.join("×")} numbers`;
}

/** The table of `eval`: the result, all nodes in evaluation order, the problems. */
export function evaluationText(evaluation: Evaluation): string {
  const rows = evaluation.nodes.map((node) => [
    label(node.name !== null && node.name !== node.formula ? `${node.name} = ${node.formula}` : node.formula),
    cell(node.value),
    // Nobody differentiates by a constant exponent.
    node.gradient === undefined && node.value !== undefined ? "–" : cell(node.gradient),
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
export function walkthroughText(graph: Graph, target: NodeId, notation: Notation): string {
  const steps = walkthrough(compile(graph, target), { notation });
  const width = String(steps.length).length;
  return steps
    .map((step, index) => `${String(index + 1).padStart(width)}. ${step.explanation.words}`)
    .join("\n");
}
