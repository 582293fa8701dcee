import { evaluate, evaluationJson, findNode, parse } from "../index";
import { readArguments } from "./arguments";
import { answerLine } from "./lines";
import { evaluationText, faultText, HELP, walkthroughText } from "./output";

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
  const parsed = parse(command.formula, { variables: command.values.keys() });
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
  if (command.kind === "walkthrough") {
    streams.out(`${walkthroughText(parsed.graph, target, command.values)}\n`);
    return 0;
  }
  const evaluation = evaluate(parsed.graph, target, Object.fromEntries(command.values));
  streams.out(
    `${command.json ? JSON.stringify(evaluationJson(evaluation), null, 2) : evaluationText(evaluation)}\n`,
  );
  return 0;
}
