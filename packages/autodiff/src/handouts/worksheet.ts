import type { ExportOptions } from "../export/export-result";
import { nodesById } from "../graph";
import { formatNumber } from "../numbers";
import { isChangeable } from "../operations";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { stepQuestion } from "../walkthrough/step-question";
import { walkthrough } from "../walkthrough/walkthrough";
import { noSteps } from "./no-steps";

/** One blank to be filled. */
export type Task = {
  readonly number: number;
  readonly phase: "forward" | "backward";
  readonly prompt: string;
  readonly answer: string;
  /** The full sentence, for the key. */
  readonly solution: string;
};

/** A walkthrough as questions on paper. */
export type Worksheet = {
  /** The formula of the target. */
  readonly title: string;
  /** "x = 1" */
  readonly given: readonly string[];
  readonly tasks: readonly Task[];
};

/** Nobody fills in more blanks than this. */
const MOST_TASKS = 200;

/** Every number of a walkthrough that has to be worked out as a task, in the order of its steps. Refused like `derivation`. */
export function worksheet(
  program: Program,
  { notation = "leibniz", ranks }: ExportOptions = {},
): ({ readonly ok: true } & Worksheet) | { readonly ok: false; readonly message: string } {
  const steps = walkthrough(program, { notation, ranks });
  const refused = noSteps(program, steps, MOST_TASKS);
  if (refused !== undefined) return refused;
  const { graph } = program;
  const nodes = nodesById(graph);
  const tasks = steps.flatMap((step): Omit<Task, "number">[] => {
    const question = stepQuestion(program, step, notation);
    if (question === null) return [];
    const { prompt, correct } = question;
    const phase = step.phase === "forward" ? "forward" : "backward";
    return [{ phase, prompt, answer: formatNumber(correct), solution: step.explanation.words }];
  });
  const given = program.order
    .filter((id) => isChangeable(nodes.get(id)?.op ?? "") && program.connected(id))
    .map((id) => `${phraseOf(graph, id)} = ${formatNumber(program.value(id))}`);
  return {
    ok: true,
    title: phraseOf(graph, program.target ?? "", 200),
    given,
    tasks: tasks.map((task, index) => ({ number: index + 1, ...task })),
  };
}
