import {
  compile,
  type ExportOptions,
  type ExportResult,
  evaluate,
  evaluationJson,
  findNode,
  type Graph,
  knownNames,
  type NodeId,
  parse,
  toDot,
  toLatex,
  toMermaid,
  toPyTorch,
  toPython,
} from "../index";
import { derivation, trace, traceMarkdown, worksheet, worksheetHtml } from "../teaching";
import { type Command, type Language, readArguments } from "./arguments";
import { answerLine } from "./lines";
import { evaluationText, faultText, HELP, walkthroughText } from "./output";
import { withValues } from "./with-values";

/** Where a command reads and writes; lines come without their ends. */
export type Streams = {
  readonly input: AsyncIterable<string>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

/** Runs one command. Answers the exit code: 0, 1 for a formula that cannot be read, 2 for wrong use. */
export async function run(words: readonly string[], streams: Streams): Promise<number> {
  const read = readArguments(words);
  if (!read.ok) {
    streams.err(`${read.message}\nautodiff --help says more.\n`);
    return 2;
  }
  const { command } = read;
  if (command.kind === "help") {
    streams.out(HELP);
    return 0;
  }
  if (command.kind === "lines") {
    for await (const line of streams.input) if (line.trim() !== "") streams.out(`${answerLine(line)}\n`);
    return 0;
  }
  const parsed = parse(command.formula, knownNames(command.values));
  if (!parsed.ok) {
    streams.err(`${faultText(command.formula, parsed.fault)}\n`);
    return 1;
  }
  const target =
    command.target === undefined ? parsed.target : findNode(parsed.graph, parsed.names, command.target);
  if (target === undefined) {
    streams.err(`There is no node "${command.target}" in the formula.\n`);
    return 1;
  }
  for (const name of command.values.keys()) {
    if (!parsed.names.has(name)) streams.err(`Note: the formula has no variable ${name}.\n`);
  }
  const answer = answerTo(command, withValues(parsed.graph, command.values), target);
  if (answer.ok) streams.out(answer.text.endsWith("\n") ? answer.text : `${answer.text}\n`);
  else streams.err(`${answer.message}\n`);
  return answer.ok ? 0 : 1;
}

type Asked = Extract<Command, { readonly formula: string }>;

function answerTo(command: Asked, graph: Graph, target: NodeId): ExportResult {
  const { notation } = command;
  if (command.kind === "export") return EXPORTS[command.to](graph, target, { notation });
  if (command.kind === "walkthrough") return written(walkthroughText(graph, target, notation));
  const evaluation = evaluate(graph, target, Object.fromEntries(command.values));
  const text = command.json
    ? JSON.stringify(evaluationJson(evaluation), null, 2)
    : evaluationText(evaluation);
  return written(text);
}

const written = (text: string): ExportResult => ({ ok: true, text });

type Export = (graph: Graph, target: NodeId, options: ExportOptions) => ExportResult;

const EXPORTS: Readonly<Record<Language, Export>> = {
  python: toPython,
  pytorch: toPyTorch,
  latex: toLatex,
  dot: (graph, target) => written(toDot(graph, target)),
  mermaid: (graph, target) => written(toMermaid(graph, target)),
  derivation: (graph, target, options) => derivation(compile(graph, target), options),
  trace: (graph, target, options) => written(traceMarkdown(trace(compile(graph, target), options))),
  worksheet: (graph, target, options) => {
    const sheet = worksheet(compile(graph, target), options);
    return sheet.ok ? written(worksheetHtml(sheet)) : sheet;
  },
};
