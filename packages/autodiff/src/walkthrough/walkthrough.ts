import { type GraphNode, type NodeId, nodesById, type WireRef } from "../graph";
import { latexNumber } from "../numbers";
import { operation } from "../operations";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import { isTensor, type Shape } from "../tensor/tensor";
import { explainContribution, ruleAt } from "./contribution";
import { countedWires, type Explanation } from "./explanation";
import { inOrder, type Ranks } from "./in-order";
import { gradientLatex, gradientPhrase, type Notation } from "./notation";
import type { Step } from "./step";
import { stepId } from "./step-id";
import { stepNeeds } from "./step-needs";
import { explainSum } from "./sum";
import { explainValue } from "./value";
import { varyingNodes } from "./varying";

/** How gradients are written in sentences and formulas; ∂L/∂x unless told otherwise. */
export type WalkthroughOptions = {
  readonly notation?: Notation;
  /** Where steps should come, by `stepId`; none comes before what it needs, whatever is asked for. */
  readonly ranks?: Ranks | undefined;
};

/**
 * The forward and the backward pass of a program as steps, over the nodes that lead to the target, with the numbers of
 * its last run. Forward: one step a leaf and one an operation; constants appear with the first step that uses them.
 * Then the seed. Backward in reverse order: one step a wire, wires into constants left out; a node with one wire gets
 * its gradient in that step, one with several in a sum step after the last of them. No target, no steps. After another
 * run of the program, ask for a new walkthrough.
 */
export function walkthrough(
  program: Program,
  { notation = "leibniz", ranks }: WalkthroughOptions = {},
): readonly Step[] {
  const { target } = program;
  if (target === null) return [];
  const forward = forwardSteps(program, ranks);
  if (program.gradient(target) === undefined) return forward;
  const seed = seedStep(program, target, notation);
  const backward = backwardSteps(program, notation);
  const needs = stepNeeds(program, backward);
  const ordered =
    ranks === undefined ? backward : inOrder(backward, stepId, needs, ranks, forward.length + 1);
  return [...forward, seed, ...ordered];
}

/** A step whose words are found when they are first read: of a long walkthrough one step is on screen at a time. */
function step(fields: Omit<Step, "explanation">, say: () => Explanation): Step {
  let said: Explanation | undefined;
  return {
    ...fields,
    get explanation() {
      said ??= say();
      return said;
    },
  };
}

function forwardSteps(program: Program, ranks: Ranks | undefined): Step[] {
  const nodes = nodesById(program.graph);
  const varying = varyingNodes(program);
  const shown = new Set<NodeId>();
  const steps: Step[] = [];
  for (const id of forwardOrder(program, ranks)) {
    const node = nodes.get(id);
    if (node === undefined) continue;
    const inputs = program.inputs(id);
    const constants = [...new Set(inputs)].filter((input) => {
      const source = input === null ? undefined : nodes.get(input);
      return source !== undefined && isConstant(source) && !shown.has(source.id);
    });
    const values = [...constants, id]
      .filter((each) => each !== null)
      .filter((each) => program.value(each) !== undefined);
    for (const value of values) shown.add(value);
    const wires = inputs.flatMap((input, port): WireRef[] => (input === null ? [] : [{ to: id, port }]));
    const reveals = { values, gradients: [], contributions: [] };
    // A power is an exponential where only the exponent can change.
    const port = Math.max(
      inputs.findIndex((input) => input !== null && varying.has(input)),
      0,
    );
    const rule = inputs.length === 0 ? null : ruleAt(program, { to: id, port });
    steps.push(
      step(
        { phase: "forward", kind: "value", node: id, wires, rule, shape: shapeOf(program, id), reveals },
        () => explainValue(program, id),
      ),
    );
  }
  return steps;
}

/** The nodes with a step of their own. Constants have none, so the order decides which step they appear with. */
function forwardOrder(program: Program, ranks: Ranks | undefined): readonly NodeId[] {
  const nodes = nodesById(program.graph);
  const stepped = program.order.filter((id) => {
    const node = nodes.get(id);
    return node !== undefined && program.connected(id) && (!isConstant(node) || id === program.target);
  });
  if (ranks === undefined) return stepped;
  const needs = (id: NodeId) => program.inputs(id).filter((input) => input !== null);
  return inOrder(stepped, (node) => stepId({ kind: "value", node, wires: [] }), needs, ranks);
}

function seedStep(program: Program, target: NodeId, notation: Notation): Step {
  const explanation: Explanation = {
    words: `Now go backwards. Start at the target ${phraseOf(program.graph, target)}: its gradient with respect to itself, ${gradientPhrase(program, target, notation)}, is 1.`,
    symbols: `${gradientLatex(program, target, notation)} = 1`,
    numbers: latexNumber(1),
  };
  const reveals = { values: [], gradients: [target], contributions: [] };
  return {
    phase: "seed",
    kind: "seed",
    node: target,
    wires: [],
    rule: null,
    shape: null,
    reveals,
    explanation,
  };
}

function backwardSteps(program: Program, notation: Notation): Step[] {
  const nodes = nodesById(program.graph);
  const varying = varyingNodes(program);
  const missing = new Map<NodeId, number>();
  const wiresOf = new Map<NodeId, readonly WireRef[]>();
  const steps: Step[] = [];
  for (let at = program.order.length - 1; at >= 0; at--) {
    const to = program.order[at] ?? "";
    if (!program.connected(to) || !varying.has(to)) continue;
    program.inputs(to).forEach((input, port) => {
      const node = input === null ? undefined : nodes.get(input);
      if (node === undefined || !varying.has(node.id)) return;
      const wire: WireRef = { to, port };
      const all = wiresOf.get(node.id) ?? countedWires(program, node.id);
      wiresOf.set(node.id, all);
      const left = (missing.get(node.id) ?? all.length) - 1;
      missing.set(node.id, left);
      const only = all.length === 1;
      const carried = { values: [], gradients: only ? [node.id] : [], contributions: [wire] };
      steps.push(
        step(
          {
            phase: "backward",
            kind: "contribution",
            node: node.id,
            wires: [wire],
            rule: ruleAt(program, wire),
            shape: shapeOf(program, node.id),
            reveals: carried,
          },
          () => explainContribution(program, node.id, wire, all.length, notation),
        ),
      );
      if (only || left > 0) return;
      const reveals = { values: [], gradients: [node.id], contributions: [] };
      const sum = () => explainSum(program, node.id, all, notation);
      const shape = shapeOf(program, node.id);
      steps.push(
        step({ phase: "backward", kind: "sum", node: node.id, wires: all, rule: null, shape, reveals }, sum),
      );
    });
  }
  return steps;
}

function shapeOf(program: Program, id: NodeId): Shape | null {
  const value = program.value(id);
  return isTensor(value) ? value.shape : null;
}

function isConstant(node: GraphNode): boolean {
  return node.op === "constant" || operation(node.op)?.kind === "named-constant";
}
