import type { ExportOptions } from "../export/export-result";
import { nodesById } from "../graph";
import { formatNumber } from "../numbers";
import { isChangeable } from "../operations";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { stepQuestion } from "../walkthrough/step-question";
import { walkthrough } from "../walkthrough/walkthrough";
import { definition } from "./definition";
import { noSteps } from "./no-steps";
import { withNames } from "./with-names";

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
  /** The formula of the target, with its name if it has one. */
  readonly title: string;
  /** What the names stand for that are not given: "d = a·b". */
  readonly definitions: readonly string[];
  /** "x = 1" */
  readonly given: readonly string[];
  readonly tasks: readonly Task[];
};

/** Nobody fills in more blanks than this. */
const MOST_TASKS = 200;

/** Every number of a walkthrough that has to be worked out as a task, in the order of its steps. Refused like `derivation`. */
export function worksheet(
  given: Program,
  { notation = "leibniz", ranks }: ExportOptions = {},
): ({ readonly ok: true } & Worksheet) | { readonly ok: false; readonly message: string } {
  const refused = noSteps(given, walkthrough(given, { ranks }), MOST_TASKS);
  if (refused !== undefined) return refused;
  const program = withNames(given);
  const steps = walkthrough(program, { notation, ranks });
  const { graph } = program;
  const nodes = nodesById(graph);
  const tasks = steps.flatMap((step): Omit<Task, "number">[] => {
    const question = stepQuestion(program, step, notation);
    if (question === null) return [];
    const { prompt, correct } = question;
    const phase = step.phase === "forward" ? "forward" : "backward";
    return [{ phase, prompt, answer: formatNumber(correct), solution: step.explanation.words }];
  });
  const leading = program.order.filter((id) => program.connected(id));
  const leaves = leading.filter((id) => isChangeable(nodes.get(id)?.op ?? ""));
  const defined = leading.filter((id) => id !== program.target && program.inputs(id).length > 0);
  return {
    ok: true,
    title: definition(graph, program.target ?? ""),
    definitions: defined.filter((id) => nodes.get(id)?.name !== undefined).map((id) => definition(graph, id)),
    given: leaves.map((id) => `${phraseOf(graph, id)} = ${formatNumber(program.value(id))}`),
    tasks: tasks.map((task, index) => ({ number: index + 1, ...task })),
  };
}
