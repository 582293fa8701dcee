import { compile } from "./compile";
import { type Graph, type NodeId, nodesById } from "./graph";
import { type JsonValue, toJsonValue } from "./numbers";
import { isChangeable } from "./operations";
import { readingOf } from "./parse/reading";
import type { GraphProblem } from "./problems/problem";
import { formulaOf } from "./render/label";
import type { Value } from "./tensor/tensor";

/** Formulas in an evaluation are not labels, but they stay readable and bounded. */
const FORMULA_LENGTH = 200;

export type EvaluationNode = {
  readonly id: NodeId;
  readonly name: string | null;
  readonly op: string;
  readonly formula: string;
  readonly value: Value | undefined;
  readonly gradient: Value | undefined;
};

/** A graph with its numbers, for the API and the command line. */
export type Evaluation = {
  /** LaTeX of the target's formula. */
  readonly reading: string;
  /** The target's formula. */
  readonly target: string;
  readonly value: Value | undefined;
  /** Derivative of the target with respect to every variable, parameter and data leaf, by name; without prototype. */
  readonly gradients: Readonly<Record<string, Value | undefined>>;
  /** All nodes in evaluation order, then those that cannot be ordered. */
  readonly nodes: readonly EvaluationNode[];
  readonly problems: readonly GraphProblem[];
};

/**
 * Evaluates and differentiates a graph. `values` gives values to leaves by name; a name that is not in the graph
 * changes nothing and has gradient 0. With two leaves of one name, `gradients` holds the first.
 */
export function evaluate(
  graph: Graph,
  target: NodeId | null,
  values: Readonly<Record<string, Value>> = {},
): Evaluation {
  const program = compile(graph, target);
  const nodes = nodesById(graph);
  const given = new Map(Object.entries(values));
  for (const node of graph.nodes) {
    const value = node.name === undefined || !isChangeable(node.op) ? undefined : given.get(node.name);
    if (value !== undefined) program.set(node.id, value);
  }
  if (given.size > 0) program.run();
  const gradients: Record<string, Value | undefined> = Object.create(null);
  for (const node of nodes.values()) {
    if (!isChangeable(node.op)) continue;
    const name = node.name ?? node.id;
    if (!(name in gradients)) gradients[name] = program.gradient(node.id);
  }
  const known = new Set(graph.nodes.map((node) => node.name));
  const valueOfTarget = program.target === null ? undefined : program.value(program.target);
  for (const name of given.keys()) {
    if (!known.has(name)) gradients[name] = valueOfTarget === undefined ? undefined : 0;
  }
  const ordered = new Set(program.order);
  const ids = [...program.order, ...[...nodes.keys()].filter((id) => !ordered.has(id))];
  return {
    reading: program.target === null ? "" : readingOf(graph, statementsOf(graph, program.target)),
    target: program.target === null ? "" : formulaOf(graph, program.target, FORMULA_LENGTH),
    value: valueOfTarget,
    gradients,
    nodes: ids.map((id) => {
      const node = nodes.get(id);
      return {
        id,
        name: node?.name ?? null,
        op: node?.op ?? "",
        formula: formulaOf(graph, id, FORMULA_LENGTH),
        value: program.value(id),
        gradient: program.gradient(id),
      };
    }),
    problems: program.problems(),
  };
}

/** The named results in front of the target, then the target itself. */
function statementsOf(graph: Graph, target: NodeId) {
  const named = graph.nodes.filter(
    (node) => node.id !== target && node.name !== undefined && node.inputs.length > 0,
  );
  return [...named, ...graph.nodes.filter((node) => node.id === target)].map((node) => ({
    name: node.inputs.length > 0 ? node.name : undefined,
    node: node.id,
  }));
}

/** An evaluation as JSON carries it: NaN and infinities as strings, undefined as null. */
export type EvaluationJson = {
  reading: string;
  target: string;
  value: JsonValue;
  gradients: Record<string, JsonValue>;
  nodes: {
    id: string;
    name: string | null;
    op: string;
    formula: string;
    value: JsonValue;
    gradient: JsonValue;
  }[];
  problems: GraphProblem[];
};

/** The object that `POST /api/v1/evaluate` answers and the command line prints. */
export function evaluationJson(evaluation: Evaluation): EvaluationJson {
  const gradients: Record<string, JsonValue> = Object.create(null);
  for (const [name, gradient] of Object.entries(evaluation.gradients))
    gradients[name] = toJsonValue(gradient);
  return {
    reading: evaluation.reading,
    target: evaluation.target,
    value: toJsonValue(evaluation.value),
    gradients,
    nodes: evaluation.nodes.map((node) => ({
      ...node,
      value: toJsonValue(node.value),
      gradient: toJsonValue(node.gradient),
    })),
    problems: [...evaluation.problems],
  };
}
