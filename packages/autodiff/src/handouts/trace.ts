import type { ExportOptions } from "../export/export-result";
import { formatNumber } from "../numbers";
import type { Program } from "../program";
import { gradientPhrase } from "../walkthrough/notation";
import type { Step } from "../walkthrough/step";
import { walkthrough } from "../walkthrough/walkthrough";
import { definition } from "./definition";
import { withNames } from "./with-names";

/** One step as a row of text. */
export type TraceRow = {
  readonly step: number;
  /** What the step finds: "4·x", "d = a·b", "∂L/∂x". */
  readonly what: string;
  /** How: "4 × 1", "10 × 4"; empty for leaves and the seed. */
  readonly how: string;
  readonly number: string;
};

/** Both passes as tables. */
export type Trace = { readonly forward: readonly TraceRow[]; readonly backward: readonly TraceRow[] };

/** In longer graphs nodes with long formulas are not named, for that would take too long. */
const MOST_NODES = 1000;

/** The steps of a walkthrough as two tables, one for each pass; empty ones without a target. */
export function trace(given: Program, { notation = "leibniz", ranks }: ExportOptions = {}): Trace {
  const program = given.order.length > MOST_NODES ? given : withNames(given);
  const rows = walkthrough(program, { notation, ranks }).map((step, index) => {
    const { node, kind, phase } = step;
    const gradient = phase === "forward" ? "" : gradientPhrase(program, node, notation);
    const what =
      phase === "forward"
        ? definition(program.graph, node)
        : kind === "contribution" && step.reveals.gradients.length === 0
          ? `part of ${gradient}`
          : gradient;
    return { phase, row: { step: index + 1, what, ...calculation(program, step) } };
  });
  return {
    forward: rows.filter(({ phase }) => phase === "forward").map(({ row }) => row),
    backward: rows.filter(({ phase }) => phase !== "forward").map(({ row }) => row),
  };
}

/** How the step comes to its number, and the number. */
function calculation(
  program: Program,
  { kind, node, wires, explanation }: Step,
): { how: string; number: string } {
  const [wire] = wires;
  if (kind === "seed") return { how: "", number: "1" };
  if (kind === "value") {
    const number = formatNumber(program.value(node));
    const how = wires.length === 0 ? "" : between(explanation.words, ": ", ` = ${number}`);
    return { how, number };
  }
  const isSum = kind === "sum" || wire === undefined;
  const number = formatNumber(isSum ? program.gradient(node) : program.contribution(wire.to, wire.port));
  const start = isSum ? "what they carry: " : "the wire carries ";
  return { how: between(explanation.words, start, ` = ${number}`), number };
}

/** What stands in a sentence between two marks; nothing if it does not have them. */
function between(words: string, before: string, after: string): string {
  const end = words.lastIndexOf(after);
  const start = words.lastIndexOf(before, end);
  return start < 0 || end < 0 ? "" : words.slice(start + before.length, end);
}

const TITLES = { forward: "Forward pass", backward: "Backward pass" };

/** A trace as Markdown: two tables with headings. */
export function traceMarkdown({ forward, backward }: Trace): string {
  const cell = (text: string) => text.replace(/\|/g, "\\|").replace(/\s+/g, " ");
  const table = (title: string, rows: readonly TraceRow[]) => [
    `## ${title}`,
    "",
    "| step | what | how | number |",
    "| ---: | --- | --- | ---: |",
    ...rows.map(
      ({ step, what, how, number }) => `| ${step} | ${[what, how, number].map(cell).join(" | ")} |`,
    ),
    "",
  ];
  return [...table(TITLES.forward, forward), ...table(TITLES.backward, backward)].join("\n");
}

/** A trace for spreadsheets: comma separated, quoted where needed; nothing in it is read as a formula. */
export function traceCsv({ forward, backward }: Trace): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const line =
    (pass: string) =>
    ({ step, what, how, number }: TraceRow) =>
      [pass, String(step), what, how, number].map(cell).join(",");
  const lines = [
    "pass,step,what,how,number",
    ...forward.map(line("forward")),
    ...backward.map(line("backward")),
  ];
  return `${lines.join("\r\n")}\r\n`;
}
