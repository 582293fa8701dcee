import type { ExportOptions, ExportResult } from "../export/export-result";
import type { Program } from "../program";
import { formulaOf } from "../render/label";
import { gradientLatex, type Notation } from "../walkthrough/notation";
import type { Step } from "../walkthrough/step";
import { walkthrough } from "../walkthrough/walkthrough";
import { noSteps } from "./no-steps";
import { withNames } from "./with-names";

/** More lines than this fill several pages that nobody reads. */
const MOST_LINES = 400;

/**
 * A walkthrough as a fragment for a LaTeX document (package amsmath): every value of the forward pass, then every
 * gradient of the backward pass, each line in symbols and with the numbers put in. Refused without a target that has
 * a gradient, and where it would go on for too long.
 */
export function derivation(
  given: Program,
  { notation = "leibniz", ranks }: ExportOptions = {},
): ExportResult {
  const refused = noSteps(given, walkthrough(given, { ranks }), MOST_LINES);
  if (refused !== undefined) return refused;
  const program = withNames(given);
  const told = walkthrough(program, { notation, ranks });
  const title = formulaOf(program.graph, program.target ?? "", 200).replace(/\s+/g, " ");
  const forward = told.filter(({ phase }) => phase === "forward");
  const backward = told.filter(({ phase }) => phase !== "forward");
  const text = [
    `% ${title}: forward`,
    ...aligned(forward.map(forwardLine)),
    "",
    "% backward",
    ...aligned(backward.map((step) => backwardLine(program, step, notation))),
  ];
  return { ok: true, text: `${text.join("\n")}\n` };
}

function aligned(lines: readonly string[]): readonly string[] {
  return ["\\begin{align*}", lines.map((line) => `  ${line}`).join(" \\\\\n"), "\\end{align*}"];
}

/** `q &= 4 \cdot x + 1 = 4 + 1 = 5` */
function forwardLine({ explanation: { symbols, numbers } }: Step): string {
  // The numbers of a leaf say its name themselves.
  if (numbers.startsWith(`${symbols} = `))
    return `${symbols} &${numbers.slice(symbols.length)}`.replace("& =", "&=");
  const named = /^((?:\\[A-Za-z]+|[\w{}'^]|\\_)+) = /.exec(symbols);
  const [whole = "", name = ""] = named ?? [];
  return named === null
    ? `${symbols} &= ${numbers}`
    : `${name} &= ${symbols.slice(whole.length)} = ${numbers}`;
}

/** `\frac{\partial L}{\partial x} &= \frac{\partial L}{\partial q} \cdot 4 = 10 \cdot 4 = 40` */
function backwardLine(program: Program, { kind, node, explanation }: Step, notation: Notation): string {
  const { symbols, numbers } = explanation;
  const left = gradientLatex(program, node, notation);
  if (kind === "seed") return `${left} &= ${numbers}`;
  const right = symbols.startsWith(`${left} = `) ? symbols.slice(left.length + 3) : undefined;
  return right === undefined
    ? `\\text{towards } ${left}\\colon\\quad & ${symbols} = ${numbers}`
    : `${left} &= ${right} = ${numbers}`;
}
