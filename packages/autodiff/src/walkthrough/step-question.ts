import { type NodeId, nodesById } from "../graph";
import { type Diagnosis, isRight, question } from "../misconceptions/diagnose";
import { type AnswerForm, formOf, illFormed } from "../misconceptions/ill-formed";
import { readAnswer } from "../misconceptions/read-answer";
import { operation } from "../operations";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { isTensor, type Value } from "../tensor/tensor";
import { gradientPhrase, type Notation } from "./notation";
import type { Step } from "./step";

/** What a step asks before it shows its number. */
export type StepQuestion = {
  /** "What is the gradient of x, ∂L/∂x?" */
  readonly prompt: string;
  readonly correct: Value;
  /** In which form it is wanted. */
  readonly form: AnswerForm;
  readonly diagnose: (answer: string | number) => Diagnosis;
};

/** Larger vectors and matrices are too much to type. */
const MOST_ENTRIES = 6;

/**
 * The question of a step for somebody who works the number out before it is shown. Null where there is nothing to work
 * out: the value of a leaf, something that has no finite value, a large vector or matrix.
 */
export function stepQuestion(
  program: Program,
  step: Step,
  notation: Notation = "leibniz",
): StepQuestion | null {
  const found = step.phase === "backward" ? asked(program, step, notation) : given(program, step, notation);
  return found !== null && canBeTyped(found.correct) ? found : null;
}

function canBeTyped(value: Value): boolean {
  if (!isTensor(value)) return Number.isFinite(value);
  return value.data.length <= MOST_ENTRIES && value.data.every(Number.isFinite);
}

/** Values and the seed: right or not, with the calculation as the hint. */
function given(program: Program, step: Step, notation: Notation): StepQuestion | null {
  const { node } = step;
  const name = phraseOf(program.graph, node);
  if (step.kind === "seed") {
    const prompt = `The way back begins at the target. What is ${gradientPhrase(program, node, notation)}?`;
    return plainQuestion(prompt, 1, `How fast does ${name} change when ${name} itself changes?`);
  }
  const correct = program.value(node);
  const hint = calculation(program, node);
  if (correct === undefined || hint === undefined) return null;
  return plainQuestion(`What is the value of ${name}?`, correct, hint);
}

function plainQuestion(prompt: string, correct: Value, hint: string): StepQuestion {
  const diagnose = (answer: string | number): Diagnosis => {
    const readings = readAnswer(answer, correct);
    const fault = illFormed(readings, correct);
    if (fault !== undefined) return { ...fault, hint: `${fault.hint} ${hint}` };
    return readings.some((reading) => isRight(reading, correct))
      ? { kind: "right" }
      : { kind: "unclear", hint };
  };
  return { prompt, correct, form: formOf(correct), diagnose };
}

/** "Multiply 4 by x: 4 × 1." Undefined for leaves. */
function calculation(program: Program, id: NodeId): string | undefined {
  const record = operation(nodesById(program.graph).get(id)?.op ?? "");
  const inputs = program.inputs(id).filter((input) => input !== null);
  if (record === undefined || inputs.length === 0) return undefined;
  const action = record.verb(...inputs.map((input) => phraseOf(program.graph, input)));
  return `${action}: ${record.arithmetic(...inputs.map((input) => program.value(input) ?? Number.NaN))}.`;
}

/** What a wire carries, and gradients. */
function asked(program: Program, step: Step, notation: Notation): StepQuestion | null {
  const { node, wires, reveals } = step;
  const name = phraseOf(program.graph, node);
  const gradient = gradientPhrase(program, node, notation);
  const isGradient = reveals.gradients.length > 0;
  const [wire] = wires;
  const found = question(program, node, isGradient ? undefined : wire);
  if (found === undefined || wire === undefined) return null;
  const into = phraseOf(program.graph, wire.to);
  const prompt = isGradient
    ? step.kind === "sum"
      ? `Everything that comes back to ${name} is there. What is its gradient, ${gradient}?`
      : `What is the gradient of ${name}, ${gradient}?`
    : `What comes back to ${name} from ${into}${portWords(program, step)}, as one of the contributions to ${gradient}?`;
  const { correct, diagnose } = found;
  return { prompt, correct, form: formOf(correct), diagnose };
}

/** One node on several inputs of an operation: say which of them is meant. */
function portWords(program: Program, { node, wires: [wire] }: Step): string {
  if (wire === undefined) return "";
  const twice = program.inputs(wire.to).filter((input) => input === node).length > 1;
  return twice ? ` by its input ${wire.port + 1}` : "";
}
