import { type Graph, type NodeId, nodesById } from "../graph";
import { formatNumber } from "../numbers";
import { operation } from "../operations";
import { precedence } from "../precedence";
import type { Program } from "../program";
import { latexPiece, latexWith } from "../render/latex";
import type { Piece } from "../render/piece";
import { writeWith } from "../render/write";
import { scalarOf } from "../tensor/tensor";
import { growSlope, type Slope, slopeOf } from "./slope";
import { graphOf, Terms } from "./terms";

type Grown = { readonly slope: Slope; readonly graph: Graph; readonly root: NodeId };

const LEAF = "leaf ";

/** The slope of a node at a port, simplified with the constants that feed it; its leaves are called after nodes. */
function grow(program: Program, to: NodeId, port: number): Grown | undefined {
  const nodes = nodesById(program.graph);
  const record = operation(nodes.get(to)?.op ?? "");
  // Empty ports count only where an operation needs all of its inputs.
  const given = program.inputs(to);
  const inputs = record?.variadic === true ? given.filter((input) => input !== null) : given;
  const at =
    port -
    given.slice(0, port).filter((input) => input === null).length * (given.length > inputs.length ? 1 : 0);
  const slope = record === undefined ? undefined : slopeOf(record, inputs.length, at);
  if (slope === undefined) return undefined;
  const terms = new Terms();
  // One leaf a node: a node on both ports is the same thing twice.
  const leaves = new Map<NodeId, number>();
  const leaf = (id: NodeId): number => {
    const node = nodes.get(id);
    const isNumber = node?.op === "constant" && typeof node.value !== "object";
    const index =
      leaves.get(id) ??
      (isNumber
        ? terms.number(node.value ?? 1)
        : terms.keep({ id: LEAF + id, op: "variable", inputs: [] }, []));
    leaves.set(id, index);
    return index;
  };
  const places = inputs.map((input) => leaf(input ?? ""));
  const grown = growSlope(terms, slope.formula, places, () => leaf(to));
  if (grown === undefined) return undefined;
  const { graph, ids } = graphOf(terms, [grown], (index) => `term ${index}`);
  return { slope, graph, root: ids.get(grown) ?? "" };
}

/**
 * The local derivative of node `to` with respect to one of its ports in LaTeX, simplified: `3 \cdot x^{2}` for x³.
 * `?` where there is none.
 */
export function localDerivative(program: Program, to: NodeId, port: number): string {
  const grown = grow(program, to, port);
  if (grown === undefined) return "?";
  const { slope, graph, root } = grown;
  const place = (id: NodeId) => latexPiece(program.graph, id);
  if (slope.latex === undefined) {
    return latexWith(graph, root, (name) => place(name.slice(LEAF.length))).text;
  }
  return slope.latex(
    program.inputs(to).map((input) => place(input ?? "").text),
    place(to).text,
  );
}

/** The same with the numbers of the program's last run, "2 × 5"; a number alone where there is nothing to calculate. */
export function localCalculation(program: Program, to: NodeId, port: number): string | undefined {
  const grown = grow(program, to, port);
  if (grown === undefined) return undefined;
  const { slope, graph, root } = grown;
  const number = (id: NodeId | null) => scalarOf(program.value(id ?? ""));
  if (slope.numbers !== undefined) return slope.numbers(program.inputs(to).map(number), number(to));
  return writeWith(graph, root, (name) => written(number(name.slice(LEAF.length)))).text;
}

/** A number in the place of a name: negative ones and powers of ten need brackets inside a calculation. */
function written(value: number): Piece {
  const text = formatNumber(value);
  if (text.startsWith("−")) return { text, precedence: precedence.negation };
  return { text, precedence: text.includes("×") ? precedence.sum : precedence.atom };
}
