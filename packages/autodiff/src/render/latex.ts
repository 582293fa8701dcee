import { type Graph, type GraphNode, type NodeId, nodesById } from "../graph";
import { latexNumber } from "../numbers";
import { portCount } from "../operation";
import { operation } from "../operations";
import { precedence } from "../precedence";
import { latexName } from "./latex-name";
import type { LeafText, Piece } from "./piece";

/** Typeset mathematics cannot be cut in the middle, so it is bounded by nodes and by nesting. */
const MOST_NODES = 400;
/** Inside a larger piece, where a long formula would drown the rest. */
const MOST_NODES_INSIDE = 40;
const DEEPEST = 60;
/** Inputs of one node that are written out. */
const MOST_INPUTS = 12;

type Budget = { nodes: number; readonly leaf?: LeafText };

const atom = (text: string): Piece => ({ text, precedence: precedence.atom });

/** One node typeset, like `formulaOf`: named nodes by name, empty ports as `?`, `\cdots` where it grows too large. */
export function latexOf(graph: Graph, id: NodeId): string {
  return typeset(graph, id, 0, { nodes: MOST_NODES }).text;
}

/** The same with other texts in place of some leaves, for formulas whose names stand for something: slopes. */
export function latexWith(graph: Graph, id: NodeId, leaf: LeafText): Piece {
  return typeset(graph, id, 0, { nodes: MOST_NODES, leaf });
}

/** One node to be put inside a larger piece of mathematics: by name if it has one, `\cdots` where it grows large. */
export function latexPiece(graph: Graph, id: NodeId): Piece {
  const node = nodesById(graph).get(id);
  if (node?.name !== undefined) return atom(latexName(node.name));
  return typeset(graph, id, 0, { nodes: MOST_NODES_INSIDE });
}

// The recursion is bounded by DEEPEST, not by the graph.
function typeset(graph: Graph, id: NodeId | null, depth: number, budget: Budget): Piece {
  const node = id === null ? undefined : nodesById(graph).get(id);
  if (node === undefined) return atom("?");
  if (budget.nodes-- <= 0 || depth > DEEPEST) return atom("\\cdots");
  const record = operation(node.op);
  if (record === undefined) return atom(node.name === undefined ? "?" : latexName(node.name));
  if (record.kind === "leaf") return leaf(node, budget);
  if (node.name !== undefined && depth > 0) return atom(latexName(node.name));
  const count = portCount(record, node.inputs.length);
  const inputs = Array.from({ length: Math.min(count, MOST_INPUTS) }, (_, port) =>
    typeset(graph, node.inputs[port] ?? null, depth + 1, budget),
  );
  if (count > MOST_INPUTS) inputs.push(atom("\\dots"));
  const written = inputs.map((inner, port) => {
    const least = record.latex.ports[port] ?? record.latex.ports.at(-1) ?? precedence.lowest;
    // `a + -b` is legal and ugly.
    const signed = port > 0 && least > precedence.lowest && inner.text.startsWith("-");
    return signed || inner.precedence < least ? `\\left(${inner.text}\\right)` : inner.text;
  });
  const raised = node.op === "pow" ? raisedFunction(inputs[0], written[1] ?? "") : undefined;
  const text = raised ?? record.latex.write(...written);
  return { text, precedence: record.latex.precedence };
}

/** `\sin^{2}\left(x\right)` rather than brackets around the whole function. */
function raisedFunction(base: Piece | undefined, exponent: string): string | undefined {
  if (base?.precedence !== precedence.fraction || !/^\d+$/.test(exponent)) return undefined;
  const parts = /^(\\[a-z]+(?:\{[a-z]+\})?)(\\left\(.*)$/.exec(base.text);
  return parts === null ? undefined : `${parts[1]}^{${exponent}}${parts[2]}`;
}

function leaf(node: GraphNode, budget: Budget): Piece {
  if (node.op !== "constant") {
    const name = node.name ?? node.id;
    return budget.leaf?.(name) ?? atom(latexName(name));
  }
  const text = latexNumber(node.value ?? 1);
  return {
    text,
    precedence: text.startsWith("-")
      ? precedence.negation
      : text.includes("times")
        ? precedence.product
        : precedence.atom,
  };
}

/** `latexPiece` in brackets unless it binds at least so tightly. */
export function latexPlace(graph: Graph, id: NodeId, least: number = precedence.root): string {
  const inner = latexPiece(graph, id);
  return inner.precedence < least ? `\\left(${inner.text}\\right)` : inner.text;
}
