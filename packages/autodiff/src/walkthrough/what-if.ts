import type { NodeId } from "../graph";
import { formatNumber } from "../numbers";
import type { Program } from "../program";
import { phraseOf } from "../render/label";
import type { Value } from "../tensor/tensor";
import { isEqual } from "./arithmetic";
import { countedWires } from "./explanation";
import { overwrittenGradients, recursedGradients } from "./recursed";
import { varyingNodes } from "./varying";

/** The two ways to write a backward pass that most people try before the right one. */
export type WrongPass = "recursed" | "overwrote";

/** One gradient as it is and as it would be. */
export type Compared = {
  readonly node: NodeId;
  readonly right: Value;
  readonly wrong: Value;
  readonly isWrong: boolean;
  /** "a: 14 in place of 11" */
  readonly words: string;
};

export type WhatIf =
  | {
      readonly kind: "compared";
      /** Every node that takes part, from the target back. */
      readonly nodes: readonly Compared[];
      /** The nodes with several outgoing wires among them. */
      readonly forks: readonly Compared[];
      /** What would go wrong, or why nothing does. */
      readonly words: string;
    }
  /** Plain recursion would take too long to follow, or there is no gradient at all. */
  | { readonly kind: "unavailable"; readonly words: string };

/**
 * The backward pass done wrong, beside the right one. `recursed`: every node passes on what it has as soon as anything
 * arrives, once for each way that leads to it. `overwrote`: at a node with several wires each contribution replaces the
 * one before it. Changes nothing.
 */
export function whatIf(program: Program, slip: WrongPass): WhatIf {
  const varying = varyingNodes(program);
  const takesPart = (id: NodeId) => program.connected(id) && varying.has(id);
  const wrong =
    slip === "recursed" ? recursedGradients(program, takesPart) : overwrittenGradients(program, takesPart);
  if (wrong === undefined) {
    const words =
      program.target === null
        ? "There is no target, so there is no backward pass."
        : "There are too many ways through this graph to follow each of them.";
    return { kind: "unavailable", words };
  }
  const nodes = [...program.order].reverse().flatMap((node): Compared[] => {
    const [right, other] = [program.gradient(node), wrong.get(node)];
    if (right === undefined || other === undefined) return [];
    const isWrong = !isEqual(right, other);
    const name = phraseOf(program.graph, node);
    const words = isWrong
      ? `${name}: ${formatNumber(other)} in place of ${formatNumber(right)}`
      : `${name}: ${formatNumber(right)}, as it should be`;
    return [{ node, right, wrong: other, isWrong, words }];
  });
  const forks = nodes.filter(({ node }) => node !== program.target && countedWires(program, node).length > 1);
  return { kind: "compared", nodes, forks, words: summary(program, slip, nodes, forks) };
}

function summary(
  program: Program,
  slip: WrongPass,
  nodes: readonly Compared[],
  forks: readonly Compared[],
): string {
  if (forks.length === 0)
    return "No node here has more than one wire on the way back, so nothing goes wrong.";
  const broken = nodes.filter(({ isWrong }) => isWrong);
  const names = forks.map(({ node }) => phraseOf(program.graph, node)).slice(0, 4);
  const where = `${names.join(", ")}${forks.length > names.length ? ", …" : ""}`;
  const what =
    slip === "recursed"
      ? `Without waiting, a node that several wires lead back to (${where}) passes on an incomplete sum, and again with every further contribution, so what lies behind it gets some of it twice.`
      : `Where several wires lead back to a node (${where}), the last contribution to be written replaces the others.`;
  if (broken.length > 0) return what;
  return slip === "recursed"
    ? `${what} Here nothing lies behind such a node, so all gradients come out right.`
    : `${what} Here the numbers happen to be the same.`;
}
